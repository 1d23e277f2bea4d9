// A table that fits needs no stop for the keyboard; one that scrolls does, unless it has figures to go to.
const watched = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const scrolls = target.scrollWidth > target.clientWidth + 1;
    if (scrolls && !target.querySelector("a.figure")) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

for (const box of document.querySelectorAll(".scroll, details.code pre")) watched.observe(box);

// The figures of a table are one stop together; arrow keys go from one to the next.
const keys = document.getElementById("table-keys");
const turns = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

function figuresOf(table) {
  return [...table.querySelectorAll("tbody a.figure")];
}

function stopAt(figure, table) {
  for (const one of figuresOf(table)) one.tabIndex = one === figure ? 0 : -1;
}

function beside(figure, table, [down, right]) {
  const figures = figuresOf(table);
  if (right) return figures[figures.indexOf(figure) + right];
  const column = figure.closest("td, th").cellIndex;
  let row = figure.closest("tr");
  while ((row = down > 0 ? row.nextElementSibling : row.previousElementSibling)) {
    const found = row.cells[column]?.querySelector("a.figure");
    if (found) return found;
  }
}

for (const table of document.querySelectorAll(".scroll table")) {
  const figures = figuresOf(table);
  if (figures.length < 2) continue;
  stopAt(figures[0], table);
  if (keys) for (const one of figures) one.setAttribute("aria-describedby", keys.id);
  table.addEventListener("focusin", (event) => {
    const figure = event.target.closest("a.figure");
    if (figure) stopAt(figure, table);
  });
  table.addEventListener("keydown", (event) => {
    const figure = event.target.closest("a.figure");
    const next = figure && turns[event.key] && beside(figure, table, turns[event.key]);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
