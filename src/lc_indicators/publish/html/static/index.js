const search = document.getElementById("search");
const found = document.querySelector("[data-found]");
const nothing = document.querySelector("[data-nothing]");
const rows = [...document.querySelectorAll("tr[data-words]")];
const groups = [...document.querySelectorAll(".group, .group tbody")];

// As the rows are written: small letters without marks.
function plain(words) {
  return words.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
}

function show() {
  const wanted = plain(search.value).replaceAll("–", "-").split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !wanted.every((word) => row.dataset.words.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  for (const group of groups) group.hidden = !group.querySelector("tr[data-words]:not([hidden])");
  nothing.hidden = shown > 0;
  found.textContent = `${shown} / ${rows.length}`;
}

search.addEventListener("input", show);
document.querySelector("[data-clear]").addEventListener("click", () => {
  search.value = "";
  show();
  search.focus();
});
search.form.addEventListener("submit", (event) => event.preventDefault());
show();
