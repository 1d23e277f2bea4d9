const note = document.getElementById("note");
const title = document.getElementById("note-title");
const body = note.querySelector(".note-body");
const back = note.querySelector(".note-back");
const main = document.querySelector("main");
const gap = 8;
let opener = null;
let trail = [];

const openers = "a.figure, a.claim";

// Without scripts a figure is a link to its entry in the annex, a claim to its verdict; with them each is a
// button that opens it here.
for (const figure of main.querySelectorAll(openers)) {
  figure.setAttribute("role", "button");
  figure.setAttribute("aria-haspopup", "dialog");
  figure.setAttribute("aria-expanded", "false");
}

function address(link) {
  return link.dataset.figure ? `figure-${link.dataset.figure}` : `verdict-${link.dataset.verdict}`;
}

function fill(id) {
  const entry = document.getElementById(id);
  const facts = entry.cloneNode(true);
  facts.removeAttribute("id");
  title.replaceChildren(...entry.parentElement.querySelector("h4").cloneNode(true).childNodes);
  body.replaceChildren(facts);
  body.scrollTop = 0;
  back.hidden = trail.length < 2;
}

function place() {
  if (!opener) return;
  const at = opener.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.min(Math.max(at.left, gap), room - note.offsetWidth - gap);
  const below = innerHeight - at.bottom - gap;
  const above = note.offsetHeight + gap > below && note.offsetHeight + gap < at.top;
  const top = above ? at.top - note.offsetHeight - gap : at.bottom + gap;
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${top + scrollY}px`;
}

function open(figure) {
  close(false);
  opener = figure;
  trail = [address(figure)];
  figure.setAttribute("aria-expanded", "true");
  note.hidden = false;
  fill(trail[0]);
  place();
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: "nearest" });
}

function close(returning = true) {
  if (!opener) return;
  const figure = opener;
  opener = null;
  note.hidden = true;
  figure.setAttribute("aria-expanded", "false");
  if (returning) figure.focus({ preventScroll: true });
}

function show(id) {
  trail.push(id);
  fill(id);
  place();
  note.focus({ preventScroll: true });
}

main.addEventListener("click", (event) => {
  const figure = event.target.closest(openers);
  if (!figure) return;
  event.preventDefault();
  if (figure === opener) close();
  else open(figure);
});

main.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches(openers)) return;
  event.preventDefault();
  event.target.click();
});

note.addEventListener("click", (event) => {
  const input = event.target.closest("a[data-figure], a[data-verdict]");
  if (!input) return;
  event.preventDefault();
  show(address(input));
});

back.addEventListener("click", () => {
  trail.pop();
  show(trail.pop());
});

note.querySelector(".note-close").addEventListener("click", () => close());

document.addEventListener("keydown", (event) => {
  if (!opener) return;
  if (event.key === "Escape") close();
  if (event.key === "Tab") leave(event);
});

// The note stands at the end of the page, but is read as if it followed its figure.
function leave(event) {
  const stops = [...note.querySelectorAll("button:not([hidden]), a[href]")];
  const at = document.activeElement;
  if (event.shiftKey && (at === note || at === stops[0])) {
    event.preventDefault();
    close();
  } else if (!event.shiftKey && at === stops.at(-1)) {
    close();
  }
}

document.addEventListener("pointerdown", (event) => {
  if (opener && !note.contains(event.target) && !opener.contains(event.target)) close(false);
});

addEventListener("resize", place);
new ResizeObserver(place).observe(document.body);
