const refuse = () => Promise.reject(new Error("A report loads nothing."));
const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };
const options = {
  mode: "vega-lite",
  renderer: "svg",
  actions: false,
  defaultStyle: false,
  // Expressions are interpreted: the page's policy lets no text become a script.
  ast: true,
  tooltip: { disableDefaultStyle: true },
  loader,
};

async function draw(drawing) {
  const place = document.createElement("div");
  place.className = "live";
  // The static drawing stays beneath, unseen: it holds the size and speaks the alternative text.
  place.setAttribute("aria-hidden", "true");
  try {
    await document.fonts.ready;
    drawing.append(place);
    const spec = JSON.parse(drawing.querySelector(".spec").textContent);
    // A chart of ours says how its language writes numbers.
    const numbers = spec.config?.locale?.number;
    const own = numbers ? { ...options, formatLocale: { ...numbers, minus: "−" } } : options;
    const { view } = await vegaEmbed(place, spec, own);
    await view.runAsync();
    fit(place.querySelector("svg"));
    drawing.classList.add("drawn");
  } catch {
    place.remove();
    drawing.classList.add("static");
  }
}

// Scaled with the page's text, as the drawing beneath is.
function fit(svg) {
  if (!svg || !svg.querySelector(".mark-group")) throw new Error("Nothing was drawn.");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  for (const each of [svg, ...svg.querySelectorAll("[tabindex]")]) each.removeAttribute("tabindex");
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(target);
    }
  },
  { rootMargin: "300px" },
);

for (const spec of document.querySelectorAll(".drawing > .spec")) near.observe(spec.parentElement);
