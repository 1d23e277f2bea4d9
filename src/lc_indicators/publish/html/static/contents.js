const links = [...document.querySelectorAll(".contents a")];
const heads = [...new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))))]
  .map((id) => document.getElementById(id))
  .filter(Boolean);
let waiting = false;

// The section being read is the last one whose head has come to the top of the window, or nearly.
function follow() {
  waiting = false;
  const line = Math.min(innerHeight / 4, 120);
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const passed = heads.filter((head) => head.getBoundingClientRect().top <= line);
  const current = atEnd ? heads.at(-1) : passed.at(-1);
  for (const link of links) {
    const here = current && decodeURIComponent(link.hash.slice(1)) === current.id;
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(follow);
}

addEventListener("scroll", later, { passive: true });
addEventListener("resize", later);
follow();

for (const link of document.querySelectorAll(".contents-folded a")) {
  link.addEventListener("click", () => link.closest("details").removeAttribute("open"));
}
