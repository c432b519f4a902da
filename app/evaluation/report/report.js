// A click on a heading sorts by that column, numbers as numbers; another click turns it round.
"use strict";
for (const table of document.querySelectorAll(".sorts")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const falling = head.getAttribute("aria-sort") === "descending";
    const sign = falling ? 1 : -1;
    const rows = [...table.tBodies[0].rows].map((row) => [row, row.cells[column].textContent.trim()]);
    const numbers = rows.every(([, text]) => !Number.isNaN(parseFloat(text)));
    rows.sort(([, a], [, b]) => sign * (numbers ? parseFloat(a) - parseFloat(b) : a.localeCompare(b)));
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", falling ? "ascending" : "descending");
    table.tBodies[0].append(...rows.map(([row]) => row));
  }));
}
