// The page works without this; with it, filters, sorting and "more" change the grid in place, an
// item opens over it, and what is seen and clicked is told to the service (UBI events).
"use strict";
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const say = (text) => { $("#said").textContent = text; };

// ---- addresses: fetch the page at an address and put its parts in place of ours
let underway = null;
async function fetched(href) {
  underway?.abort();
  underway = new AbortController();
  const reply = await fetch(href, { signal: underway.signal, headers: { "X-Requested-With": "fetch" } });
  if (!reply.ok) throw new Error(reply.status);
  return new DOMParser().parseFromString(await reply.text(), "text/html");
}

async function go(href, { push = true, focus = null } = {}) {
  const results = $("#results");
  if (!results) { location.href = href; return; }
  results.setAttribute("aria-busy", "true");
  try {
    const next = await fetched(href);
    if (!$("#results", next)) { location.href = href; return; }
    const panelsOpen = $("#panels").classList.contains("open");
    const scrolled = $("#panels").scrollTop;
    const unfolded = new Map($$("details[data-panel]").map((each) => [each.dataset.panel, each.open]));
    results.replaceWith(document.adoptNode($("#results", next)));
    if (push) history.pushState({}, "", href);
    document.title = next.title;
    $("input[name=q]").value = $("input[name=q]", next).value;
    $$("details[data-panel]").forEach((each) => { if (unfolded.has(each.dataset.panel)) each.open = unfolded.get(each.dataset.panel); });
    $("#panels").classList.toggle("open", panelsOpen);
    $("#panels").scrollTop = scrolled;
    if (focus) $(focus)?.focus({ preventScroll: true });
    arrived();
  } catch (error) {
    if (error.name !== "AbortError") location.href = href;
  }
}

async function more(link) {
  link.setAttribute("aria-busy", "true");
  link.textContent = "Loading…";
  try {
    const next = await fetched(link.href);
    const cards = $$("#grid > li", next);
    const before = $$("#grid > li").length;
    cards.forEach((each, n) => { each.dataset.ordinal = before + n + 1; $("#grid").append(document.adoptNode(each)); });
    const another = $("#more", next);
    if (another) link.href = another.getAttribute("href"); else link.parentElement.remove();
    link.textContent = "Show more";
    $("a", $$("#grid > li")[before])?.focus({ preventScroll: true });
    say(`${cards.length} more items`);
    pictures();
    watch();
  } catch (error) {
    if (error.name !== "AbortError") location.href = link.href;
  } finally {
    link.removeAttribute("aria-busy");
  }
}

// ---- pictures: whole where cropping would hurt; the drawing shows where one does not load
function fit(img) {
  const ratio = img.naturalWidth / img.naturalHeight;
  img.classList.add("there");
  img.classList.toggle("whole", ratio > 1.9 || ratio < 0.55);
}
function pictures() {
  $$(".picture img:not([data-seen]), .refinements img:not([data-seen])").forEach((img) => {
    img.dataset.seen = "";
    if (img.complete) img.naturalWidth ? fit(img) : img.classList.add("gone");
    img.addEventListener("load", () => fit(img));
    img.addEventListener("error", () => img.classList.add("gone"));
  });
}

// ---- an item over the grid
let sheet = null;
async function openItem(href, { push = true } = {}) {
  const next = await fetched(href).catch(() => null);
  const item = next && $("#item", next);
  if (!item) { location.href = href; return; }
  if (!sheet) {
    sheet = Object.assign(document.createElement("dialog"), { className: "sheet" });
    sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
    sheet.addEventListener("close", () => { if (sheet.dataset.pushed) history.back(); });
    document.body.append(sheet);
  }
  const close = Object.assign(document.createElement("button"), { className: "sheet-close", type: "button", textContent: "×" });
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", () => sheet.close());
  sheet.setAttribute("aria-label", $("h1", item).textContent);
  sheet.replaceChildren(close, document.adoptNode(item), ...$$(".similar", next).map((each) => document.adoptNode(each)));
  if (push) {
    if (sheet.open) history.replaceState({ sheet: href }, "", href);
    else { history.pushState({ sheet: href }, "", href); sheet.dataset.pushed = "yes"; }
  }
  if (!sheet.open) sheet.showModal();
  sheet.scrollTop = 0;
  pictures();
}

addEventListener("popstate", () => {
  if (history.state?.sheet) { openItem(history.state.sheet, { push: false }); return; }
  if (sheet?.open) { delete sheet.dataset.pushed; sheet.close(); return; }
  go(location.href, { push: false });
});

// ---- clicks, changes, keys
const plain = (event) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
addEventListener("click", (event) => {
  const link = event.target.closest("a, button");
  $$("details.switch[open]").forEach((each) => { if (!each.contains(event.target)) each.open = false; });
  if (!link) return;
  if (link.matches("[data-open-panels]")) { $("#panels").classList.add("open"); $("#panels .close").focus(); return; }
  if (link.matches("[data-close-panels]")) { closePanels(); return; }
  if (link.tagName.toUpperCase() !== "A" || !plain(event)) return;
  if (link.matches("[data-item]")) {
    clicked(link);
    if ($("#results")) { event.preventDefault(); openItem(link.href); }
  } else if (link.matches("#more")) { event.preventDefault(); more(link); }
  else if (link.matches("[data-thumb]")) { event.preventDefault(); const big = $(".picture img", link.closest(".gallery")); big.classList.remove("gone"); big.src = link.href; }
  else if (link.matches("[data-go]") && $("#results")) {
    event.preventDefault();
    const panel = link.closest("[data-panel]")?.dataset.panel;
    const position = panel ? $$(`[data-panel="${CSS.escape(panel)}"] a`).indexOf(link) + 1 : 0;
    go(link.getAttribute("href"), { focus: panel ? `[data-panel="${CSS.escape(panel)}"] li:nth-child(${position}) a` : null });
  }
});
function closePanels() {
  const panels = $("#panels.open");
  panels?.classList.remove("open");
  if (panels) $("[data-open-panels]").focus();
}

const written = (form) => {
  const pairs = new URLSearchParams();
  const ranges = {};
  for (const [name, value] of new FormData(form)) {
    const span = name.match(/^(min|max)\.(.*)$/);
    if (span) (ranges[span[2]] ??= {})[span[1]] = value.trim().replaceAll(",", "");
    else if (value) pairs.append(name, value);
  }
  for (const [field, { min = "", max = "" }] of Object.entries(ranges)) {
    const kept = pairs.getAll("filter").filter((each) => !each.startsWith(`${field}:`));
    pairs.delete("filter");
    kept.forEach((each) => pairs.append("filter", each));
    if (min || max) pairs.append("filter", `${field}:${min}..${max}`);
  }
  const query = pairs.toString();
  return form.getAttribute("action") + (query ? `?${query}` : "");
};
addEventListener("submit", (event) => {
  if (!$("#results")) return;
  event.preventDefault();
  hide();
  document.activeElement?.blur();
  go(written(event.target));
});
addEventListener("change", (event) => {
  if (event.target.matches(".order select")) go(written(event.target.form), { focus: ".order select" });
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && !sheet?.open) { event.preventDefault(); $("input[name=q]")?.select(); }
  if (event.key === "Escape") { closePanels(); hide(); }
  if (event.key === " " && event.target.matches?.("[role=checkbox]")) { event.preventDefault(); event.target.click(); }
});

// ---- suggestions as you type
const list = $("#suggestions");
const box = $("input[name=q]");
let waiting = 0;
const hide = () => { if (list) { list.hidden = true; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); } };
async function suggest() {
  const q = box.value.trim();
  if (q.length < 2) return hide();
  const reply = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(q)}&size=7`).catch(() => null);
  if (!reply?.ok || box.value.trim() !== q || document.activeElement !== box) return hide();
  const { suggestions } = await reply.json();
  list.replaceChildren(...suggestions.map((each, n) => {
    const option = Object.assign(document.createElement("li"), { id: `s${n}`, textContent: each.text });
    option.setAttribute("role", "option");
    return option;
  }));
  list.hidden = !suggestions.length;
  box.setAttribute("aria-expanded", String(!list.hidden));
}
box?.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(suggest, 120); });
box?.addEventListener("blur", () => setTimeout(hide, 150));
box?.addEventListener("keydown", (event) => {
  if (list.hidden || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
  const options = $$("li", list);
  const at = options.findIndex((each) => each.ariaSelected === "true");
  if (event.key === "Enter") { if (at >= 0) box.value = options[at].textContent; return; }
  event.preventDefault();
  const to = (at + (event.key === "ArrowDown" ? 1 : options.length - 1 + (at < 0 ? 1 : 0))) % options.length;
  options.forEach((each, n) => each.setAttribute("aria-selected", String(n === to)));
  box.setAttribute("aria-activedescendant", `s${to}`);
});
list?.addEventListener("mousedown", (event) => {
  event.preventDefault();
  const option = event.target.closest("li");
  if (option) { box.value = option.textContent; box.form.requestSubmit(); }
});

// ---- what is seen and clicked, as UBI events
const kept = (store, name) => {
  try { return store.getItem(name) ?? (store.setItem(name, crypto.randomUUID?.() ?? String(Math.random()).slice(2)), store.getItem(name)); } catch { return "unknown"; }
};
const seen = new Set();
let queue = [];
function event(action, card) {
  const results = $("#results");
  if (!results?.dataset.events) return;
  queue.push({
    action_name: action, query_id: results.dataset.search, client_id: kept(localStorage, "pinwheel-client"),
    session_id: kept(sessionStorage, "pinwheel-session"), timestamp: new Date().toISOString(), application: "page", message: results.dataset.q.slice(0, 1000),
    event_attributes: { object: { object_id: card.dataset.id }, position: { ordinal: Number(card.dataset.ordinal) } },
  });
  if (action === "click" || queue.length >= 40) flush();
}
function flush() {
  const results = $("#results");
  if (!queue.length || !results) return;
  const body = new Blob([JSON.stringify({ events: queue.splice(0, 100) })], { type: "application/json" });
  navigator.sendBeacon?.(results.dataset.events, body);
}
const eye = new IntersectionObserver((entries) => entries.forEach((entry) => {
  if (!entry.isIntersecting) return;
  eye.unobserve(entry.target);
  const key = $("#results")?.dataset.search + entry.target.dataset.id;
  if (!seen.has(key)) { seen.add(key); event("impression", entry.target); }
}), { threshold: 0.6 });
const watch = () => $$("#grid > li").forEach((each) => eye.observe(each));
const clicked = (link) => { const card = link.closest("#grid > li"); if (card) event("click", card); };
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
setInterval(flush, 10000);

function arrived() { pictures(); watch(); const total = $("#total"); if (total) say(total.textContent); }
arrived();
