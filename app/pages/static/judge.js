// Judging: ratings by click or key, each sent at once; the list of queries saved as it is typed.
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const put = async (address, body) => {
    const reply = await fetch(address, {
      method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
      keepalive: true,  // a rating is sent although the judge turns to the next query
    });
    if (!reply.ok) throw new Error((await reply.json().catch(() => ({}))).detail || reply.status);
  };

  // ---- one query's items
  const rating = one("#rating");
  if (rating) {
    const cards = all("#to-rate > li");
    let current = Math.max(0, cards.findIndex((card) => card.dataset.rating === undefined));
    const tell = (text) => { one("#said").textContent = text; };

    const count = () => {
      const done = cards.filter((card) => card.dataset.rating !== undefined).length;
      one("#done").value = done;
      one("#count").textContent = `${done} of ${cards.length}`;
    };
    const stand = (at, scroll = true) => {
      if (!cards.length) return;
      current = Math.min(Math.max(at, 0), cards.length - 1);
      cards.forEach((card, n) => card.classList.toggle("current", n === current));
      cards[current].focus({ preventScroll: true });
      if (scroll) cards[current].scrollIntoView({ block: "center", behavior: "smooth" });
    };
    const show = (card, grade) => {
      if (grade === null) delete card.dataset.rating; else card.dataset.rating = grade;
      all("[data-grade]", card).forEach((button) =>
        button.setAttribute("aria-checked", String(Number(button.dataset.grade) === grade)));
      count();
    };
    const given = (card) => card.dataset.rating === undefined ? null : Number(card.dataset.rating);
    const kept = new Map(cards.map((card) => [card, given(card)]));
    const sent = new Map();  // a card's ratings go out one after the other, so that the last one stays
    let last = null;
    const send = async (card, grade) => {
      const { judge, query, rest } = rating.dataset;
      try {
        await put(rest, { query, judge, item: card.dataset.item, rating: grade });
        kept.set(card, grade);
        card.classList.remove("failed");
        tell(grade === null ? "Taken back" : `Rated ${grade}`);
      } catch (error) {
        if (given(card) === grade) show(card, kept.get(card));
        card.classList.add("failed");
        tell(`Not saved: ${error.message}`);
      }
    };
    const rate = (card, grade) => {
      show(card, grade);
      last = card;
      const before = sent.get(card);
      sent.set(card, before ? before.then(() => send(card, grade)) : send(card, grade));
    };
    const takeBack = () => {
      if (given(cards[current]) === null && last) stand(cards.indexOf(last));
      if (given(cards[current]) !== null) rate(cards[current], null);
    };
    window.addEventListener("beforeunload", (event) => {
      if (cards.some((card) => card.classList.contains("failed"))) event.preventDefault();
    });
    const onward = () => {
      const next = cards.findIndex((card, n) => n > current && card.dataset.rating === undefined);
      stand(next < 0 ? current + 1 : next);
    };
    const keys = {
      ArrowDown: () => stand(current + 1), j: () => stand(current + 1),
      ArrowUp: () => stand(current - 1), k: () => stand(current - 1),
      n: () => { location.href = rating.dataset.after; },
      p: () => { if (rating.dataset.before) location.href = rating.dataset.before; },
      u: takeBack,
      o: () => window.open(one(".open", cards[current]).href, "_blank", "noopener"),
    };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
      if (/^[0-3]$/.test(event.key) && cards.length) {
        event.preventDefault();
        rate(cards[current], Number(event.key));
        onward();
      } else if (keys[event.key] && (cards.length || "np".includes(event.key))) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    one("#to-rate")?.addEventListener("click", (event) => {
      const card = event.target.closest("#to-rate > li");
      const button = event.target.closest("[data-grade]");
      if (card) stand(cards.indexOf(card), false);
      if (button) rate(card, Number(button.dataset.grade));
    });
    count();
    stand(current, current > 0);
  }

  // ---- the list of queries
  const form = one("#queries-form");
  if (form) {
    const text = one("#queries");
    const lines = (list) => list.split("\n").map((line) => line.trim()).filter(Boolean);
    const before = lines(text.defaultValue);
    form.addEventListener("click", (event) => {
      const add = event.target.closest("[data-add]");
      if (!add) return;
      text.value = `${text.value.trimEnd()}\n${add.dataset.add}`.trimStart();
      add.remove();
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const queries = lines(text.value);
      try {
        await put(`${one("#judging").dataset.rest}/queries`, { queries, before });
        location.reload();
      } catch (error) {
        one("#saved").textContent = `Not saved: ${error.message}`;
      }
    });
  }
})();
