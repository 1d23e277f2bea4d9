// Folded entries open for whoever is led to them, and all at once for whoever asks.
function reveal() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let at = place.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  place.scrollIntoView();
}

addEventListener("hashchange", reveal);
if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")) reveal();

for (const button of document.querySelectorAll(".open-all")) {
  const parts = button.closest("section").querySelectorAll("details");
  button.hidden = parts.length === 0;
  button.addEventListener("click", () => {
    const on = button.textContent === button.dataset.open;
    for (const part of parts) part.open = on;
    button.textContent = on ? button.dataset.fold : button.dataset.open;
  });
}
