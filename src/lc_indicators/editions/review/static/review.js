const page = document.body;
const place = `lc-indicators-review:${page.dataset.edition}`;
const boxes = [...document.querySelectorAll("[data-tick]")];
const fields = [...document.querySelectorAll("[data-field]")];
const choices = [...document.querySelectorAll('[name="decision"]')];
const words = document.getElementById("review-words").dataset;
const told = document.querySelector("[data-told]");
const counts = [...document.querySelectorAll("[data-count]")];
const notes = new Map();

// What a file may not keep in the browser (a private window) is kept until it closes.
function stored() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

function record() {
  return {
    format: "lc-indicators/review/1",
    edition: page.dataset.edition,
    content: page.dataset.content,
    ...Object.fromEntries(fields.map((field) => [field.dataset.field, field.value])),
    decision: choices.find((choice) => choice.checked)?.value ?? "",
    ticks: boxes.filter((box) => box.checked).map((box) => box.dataset.tick),
    of: boxes.length,
    notes: [...notes].filter(([, note]) => note.value).map(([box, note]) => ({
      id: box.dataset.tick,
      about: box.dataset.about,
      words: note.value,
    })),
  };
}

function keep() {
  const now = record();
  for (const count of counts) count.textContent = `${now.ticks.length} / ${now.of}`;
  try {
    localStorage.setItem(place, JSON.stringify(now));
  } catch {
    told.textContent = words.lost;
  }
}

function noteOf(box) {
  if (!notes.has(box)) {
    const note = document.createElement("textarea");
    note.rows = 2;
    note.setAttribute("aria-label", `${words.note}: ${box.dataset.about}`);
    note.addEventListener("input", keep);
    box.closest("tr, li").querySelector("[data-noted]").append(note);
    notes.set(box, note);
  }
  return notes.get(box);
}

for (const box of boxes) {
  const add = document.createElement("button");
  add.type = "button";
  add.className = "note-add";
  add.textContent = "✎";
  add.title = words.note;
  add.setAttribute("aria-label", `${words.note}: ${box.dataset.about}`);
  add.addEventListener("click", () => noteOf(box).focus());
  box.closest("tr, li").querySelector("[data-noted]").prepend(add);
  box.addEventListener("change", keep);
}
for (const field of [...fields, ...choices]) field.addEventListener("input", keep);

function take(taken) {
  const ticks = new Set(taken.ticks ?? []);
  for (const box of boxes) box.checked ||= ticks.has(box.dataset.tick);
  for (const field of fields) field.value = taken[field.dataset.field] || field.value;
  for (const choice of choices) choice.checked ||= choice.value === taken.decision;
  const known = new Map(boxes.map((box) => [box.dataset.tick, box]));
  for (const note of taken.notes ?? []) if (known.has(note.id)) noteOf(known.get(note.id)).value = note.words;
}

document.querySelector("[data-save-record]").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(record(), null, 1)], { type: "application/json" }));
  link.download = `review-${page.dataset.edition.replaceAll("/", "-")}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
});

document.querySelector("[data-open-record]").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  let taken = null;
  try {
    taken = JSON.parse(await file.text());
  } catch {
    // It is told below.
  }
  const ours = taken?.format === record().format && taken.edition === page.dataset.edition;
  if (ours) {
    take(taken);
    keep();
  }
  const same = taken?.content === page.dataset.content;
  told.textContent = ours ? (same ? words.taken : words.earlier) : words.other;
  event.target.value = "";
});

const rows = [...document.querySelectorAll("[data-kinds]")];
const filters = [...document.querySelectorAll('[name="filter"]')];
function show() {
  const wanted = filters.find((filter) => filter.checked)?.value ?? "all";
  for (const row of rows) {
    const open = !row.querySelector("[data-tick]").checked;
    row.hidden = wanted === "open" ? !open : wanted !== "all" && !row.dataset.kinds.split(" ").includes(wanted);
  }
  for (const group of document.querySelectorAll(".worksheet tbody")) {
    group.hidden = !group.querySelector("[data-kinds]:not([hidden])");
  }
}
for (const filter of filters) filter.addEventListener("change", show);
for (const opened of document.querySelectorAll("[data-working]")) opened.hidden = false;

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details.foldable:not([open])")];
  for (const sheet of closed) sheet.open = true;
});
addEventListener("afterprint", () => {
  for (const sheet of closed) sheet.open = false;
});

take(stored());
keep();
