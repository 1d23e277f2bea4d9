// Tables of many rows are sorted by their heads, and filtered by words.
const fewest = 8;
const many = 20;
const text = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
const comma = (1.5).toLocaleString(document.documentElement.lang).includes(",");

// Marks on letters and capitals do not matter to whoever looks for a name.
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

function number(words) {
  const found = /[−-]?\d[\d.,]*/.exec(words.replace(/[\s\u00a0]/g, ""));
  if (!found) return null;
  const bare = found[0].replace("−", "-").replace(comma ? /\./g : /,/g, "").replace(",", ".");
  return Number.isNaN(Number(bare)) ? null : Number(bare);
}

function sort(table, place, down) {
  const body = table.tBodies[0];
  const numeric = table.tHead.rows[0].cells[place].classList.contains("decimal")
    || table.tHead.rows[0].cells[place].classList.contains("right");
  const keyed = [...body.rows].map((row) => {
    const words = row.cells[place].textContent.trim();
    return [row, numeric ? number(words) : words || null];
  });
  keyed.sort(([, one], [, other]) => {
    // What is missing stays last, whichever way.
    if (one === null || other === null) return (one === null) - (other === null);
    return (numeric ? one - other : text.compare(one, other)) * (down ? -1 : 1);
  });
  body.append(...keyed.map(([row]) => row));
}

function heads(table) {
  [...table.tHead.rows[0].cells].forEach((head, place) => {
    if (head.tagName !== "TH") return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort(table, place, down);
    });
  });
}

function filter(table) {
  const box = table.closest(".scroll");
  const field = document.createElement("input");
  field.type = "search";
  field.className = "filter";
  field.placeholder = box.dataset.filter;
  field.setAttribute("aria-label", box.dataset.filter);
  field.addEventListener("input", () => {
    const wanted = plain(field.value.trim());
    for (const row of table.tBodies[0].rows) row.hidden = !plain(row.textContent).includes(wanted);
  });
  box.before(field);
}

for (const table of document.querySelectorAll(".scroll[data-filter] > table")) {
  const rows = table.tBodies[0].rows;
  const even = [...rows].every((row) => row.cells.length === rows[0].cells.length && !row.querySelector("[style]"));
  if (!table.tHead || rows.length < fewest || !even) continue;
  heads(table);
  if (rows.length >= many) filter(table);
}
