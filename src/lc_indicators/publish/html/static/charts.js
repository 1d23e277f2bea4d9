// A mark says in its title what it is of; without scripts the browser shows it, with them this page does.
const tip = document.createElement("p");
tip.className = "tip";
tip.setAttribute("role", "status");
document.body.append(tip);
const reach = 28;
let held = null;

for (const said of document.querySelectorAll(".drawing title")) {
  said.parentElement.dataset.said = said.textContent;
  said.remove();
}

function marks(box) {
  const shown = [...box.querySelectorAll(".drawing")].find((one) => one.offsetParent !== null);
  const found = shown ? [...shown.querySelectorAll("[data-said]")] : [];
  return found.map((mark) => [mark, mark.getBoundingClientRect()]);
}

function away([, at], x, y) {
  const across = Math.max(at.left - x, x - at.right, 0);
  const along = Math.max(at.top - y, y - at.bottom, 0);
  // Of several that lie under the pointer the one whose middle is nearest.
  return Math.hypot(across, along) + Math.hypot(x - (at.left + at.right) / 2, y - (at.top + at.bottom) / 2) / 1000;
}

function hold(mark) {
  if (held) held.classList.remove("held");
  held = mark;
  tip.textContent = mark ? mark.dataset.said : "";
  tip.classList.toggle("visible", Boolean(mark));
  if (!mark) return;
  mark.classList.add("held");
  const at = mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const above = at.top - tip.offsetHeight - 10;
  tip.style.left = `${Math.max(8, Math.min((at.left + at.right - tip.offsetWidth) / 2, room))}px`;
  tip.style.top = `${above > 4 ? above : at.bottom + 10}px`;
}

function nearest(box, x, y) {
  const sorted = marks(box).map((one) => [away(one, x, y), one[0]]).sort((one, other) => one[0] - other[0]);
  return sorted.length && sorted[0][0] < reach ? sorted[0][1] : null;
}

// One stop for the keyboard a chart: the arrows go from mark to mark, from left to right.
function step(box, key) {
  const order = marks(box).sort(([, one], [, other]) => one.left - other.left || one.top - other.top);
  const places = order.map(([mark]) => mark);
  const at = places.indexOf(held);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at < 0 ? places.length - 1 : at - 1,
               ArrowUp: at < 0 ? places.length - 1 : at - 1, Home: 0, End: places.length - 1 }[key];
  if (to === undefined || !places.length) return false;
  hold(places[Math.max(0, Math.min(to, places.length - 1))]);
  return true;
}

for (const box of document.querySelectorAll(".drawings")) {
  if (!box.querySelector("[data-said]")) continue;
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.addEventListener("pointermove", (event) => hold(nearest(box, event.clientX, event.clientY)));
  box.addEventListener("pointerdown", (event) => hold(nearest(box, event.clientX, event.clientY)));
  box.addEventListener("pointerleave", (event) => event.pointerType === "touch" || hold(null));
  box.addEventListener("blur", () => hold(null));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hold(null);
    else if (step(box, event.key)) event.preventDefault();
  });
}
addEventListener("scroll", () => held && hold(held), { passive: true });

// A chart as a picture of its own: its title above, what it measures, and its sources below.
const sheet = [...document.querySelectorAll("style")].map((one) => one.textContent).join("");
const faces = (sheet.match(/@font-face\{[^}]*\}/g) || []).join("");
const family = /font-family:("[^"]+")/.exec(faces);
const pen = document.createElement("canvas").getContext("2d");

function lines(words, size, weight, width) {
  pen.font = `${weight} ${size}px ${family ? family[1] : "sans-serif"}, sans-serif`;
  const found = [];
  for (const word of words.trim().split(/\s+/)) {
    const longer = found.length ? `${found.at(-1)} ${word}` : word;
    if (found.length && pen.measureText(longer).width <= width) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

function make(space, name, attributes, words = "") {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}

function picture(figure) {
  const drawn = figure.querySelector(".drawing.wide > svg") || figure.querySelector(".drawing > svg");
  const space = drawn.namespaceURI;
  const [, , width, height] = drawn.getAttribute("viewBox").split(/[\s,]+/).map(Number);
  const root = make(space, "svg", { "font-family": `${family ? family[1] : ""}, sans-serif` });
  const margin = 16;
  let y = margin;
  const write = (selector, size, weight, fill) => {
    for (const line of lines(figure.querySelector(selector).textContent, size, weight, width)) {
      y += size * 1.35;
      root.append(make(space, "text", { x: margin, y: y - size * 0.35, "font-size": size, "font-weight": weight, fill }, line));
    }
  };
  root.append(make(space, "style", {}, faces), make(space, "rect", { width: "100%", height: "100%", fill: "#ffffff" }));
  write(".chart-title", 17, 600, "#1b2126");
  write(".chart-measure", 14, 400, "#49535c");
  const copy = drawn.cloneNode(true);
  for (const [key, value] of Object.entries({ x: margin, y: y + 8, width, height })) copy.setAttribute(key, value);
  root.append(copy);
  y += height + 16;
  write(".chart-note", 12, 400, "#49535c");
  const size = [width + 2 * margin, y + margin].map(Math.ceil);
  root.setAttribute("viewBox", `0 0 ${size[0]} ${size[1]}`);
  root.setAttribute("width", size[0]);
  root.setAttribute("height", size[1]);
  for (const mark of root.querySelectorAll("[data-said]")) {
    mark.append(make(space, "title", {}, mark.dataset.said));
    mark.removeAttribute("data-said");
  }
  // Whatever theme the page is in: a picture of its own is on paper, in the colours that it was drawn in.
  return [new XMLSerializer().serializeToString(root).replace(/var\(--c-([0-9a-f]{6})\)/g, "#$1"), size];
}

function offer(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

async function save(figure, kind) {
  const [svg, [width, height]] = picture(figure);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  if (kind === "svg") return offer(address, `${figure.id}.svg`);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return offer(canvas.toDataURL("image/png"), `${figure.id}.png`);
}

for (const button of document.querySelectorAll(".chart [data-save]")) {
  button.hidden = false;
  button.addEventListener("click", () => save(button.closest("figure"), button.dataset.save));
}
