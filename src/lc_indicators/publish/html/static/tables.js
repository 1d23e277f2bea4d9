// A table that fits needs no stop for the keyboard; one that scrolls does.
const watched = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

for (const box of document.querySelectorAll(".scroll, details.code pre")) watched.observe(box);
