const root = document.documentElement;
const sizes = [0.85, 1, 1.15, 1.3, 1.5];
let size = 1;

for (const button of document.querySelectorAll("[data-size]")) {
  button.addEventListener("click", () => {
    const step = Number(button.dataset.size);
    size = step === 0 ? 1 : Math.min(Math.max(size + step, 0), sizes.length - 1);
    root.style.setProperty("--size", String(sizes[size]));
  });
}

const contrast = document.querySelector('[data-switch="contrast"]');
const code = document.querySelector('[data-switch="code"]');
// A reader whose system asks for contrast has it from the start and can switch it off.
contrast.setAttribute("aria-pressed", String(matchMedia("(prefers-contrast: more)").matches));

function flipped(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(on));
  return on;
}

contrast.addEventListener("click", () => {
  root.dataset.contrast = flipped(contrast) ? "more" : "normal";
});

code?.addEventListener("click", () => {
  const on = flipped(code);
  root.toggleAttribute("data-code", on);
  for (const cell of document.querySelectorAll("details.code")) cell.open = on;
});

const theme = document.querySelector("[data-theme-choice]");
theme?.addEventListener("change", () => {
  if (theme.value) root.dataset.theme = theme.value;
  else delete root.dataset.theme;
});

// Paper cannot be opened: verdicts are.  How each figure was obtained is in the document for print.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.verdict:not([open])")];
  for (const entry of folded) entry.open = true;
});
addEventListener("afterprint", () => {
  for (const entry of folded) entry.open = false;
});
