// The keyboard: one stop for Tab, from which the arrow keys go from event to event.
let roving = "";

// The event that Tab reaches; where the one it was is no longer drawn, the first in view takes its place.
function rove() {
  const had = document.activeElement === document.body && lost;
  const key = targets.has(roving) ? roving : heir();
  if (key !== roving) nodes.known.get(roving)?.setAttribute("tabindex", "-1");
  roving = key;
  nodes.known.get(key)?.setAttribute("tabindex", "0");
  if (had) (nodes.known.get(key) ?? panel).focus({preventScroll: true});
  lost = drawing.contains(document.activeElement);
}
let lost = false, last = null;

// What stands nearest to where the focus was.
function heir() {
  let best = "", least = Infinity;
  for (const [key, target] of targets) {
    const far = last ? Math.abs(xOf(last.anchor) - target.x) : target.x < view.gutter ? 1e6 : target.x;
    if (far < least) [best, least] = [key, far];
  }
  return best;
}

function focusOn(key) {
  const target = targets.get(key);
  if (!target) return;
  nodes.known.get(roving)?.setAttribute("tabindex", "-1");
  roving = key;
  last = target.event;
  const node = nodes.known.get(key);
  node.setAttribute("tabindex", "0");
  node.focus({preventScroll: true});
  if (target.y < view.scrolled + 14 || target.y > view.scrolled + view.high - 14) {
    rowsBox.scrollTop = target.y - view.high / 2;
  }
  reveal(target.event.anchor);
}

// The nearest in a direction: along the row first, then whatever is closest.
function step(across, down) {
  const here = targets.get(roving);
  if (!here) return;
  let best = "", least = Infinity;
  for (const [key, target] of targets) {
    const x = (target.x - here.x) * across, y = (target.y - here.y) * down;
    if (key === roving || (across && x < 1) || (down && y < 1)) continue;
    const far = across ? x + Math.abs(target.y - here.y) * 0.5 : y * 6 + Math.abs(target.x - here.x);
    if (far < least) [best, least] = [key, far];
  }
  if (best) focusOn(best);
  else if (across) panBy(across * view.width * 0.4);
}

const KEYS = {
  ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
  "+": () => zoomAt(focusX(), 1.6), "=": () => zoomAt(focusX(), 1.6), "-": () => zoomAt(focusX(), 1 / 1.6),
  PageUp: () => panBy(-view.width * 0.7), PageDown: () => panBy(view.width * 0.7),
  Home: () => show(view.first, view.first + view.width / view.scale * 0.8),
  End: () => show(view.last - view.width / view.scale * 0.8, view.last), 0: () => fit(),
};

function focusX() {
  const target = drawing.contains(document.activeElement) && targets.get(roving);
  return target ? target.x : view.gutter + view.width / 2;
}

function startKeys() {
  panel.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const opens = (event.key === "Enter" || event.key === " ") && event.target.closest("[role=button]");
    if (opens) targets.get(opens.dataset.key)?.open();
    else if (event.target === panel && event.key === "ArrowDown") focusOn(roving);
    else if (event.target === panel && event.key === "ArrowRight") panBy(view.width * 0.15);
    else if (event.target === panel && event.key === "ArrowLeft") panBy(-view.width * 0.15);
    else if (KEYS[event.key]) KEYS[event.key]();
    else return;
    event.preventDefault();
  });
  drawing.addEventListener("focusin", (event) => {
    const button = event.target.closest("[role=button]");
    if (button && button.dataset.key !== roving) focusOn(button.dataset.key);
    last = targets.get(roving)?.event ?? last;
    lost = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dismiss();
    const typing = event.target.closest("input:not([type=checkbox], [type=radio])");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    document.getElementById("search").focus();
  });
}
