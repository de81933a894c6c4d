// What part of time is in view, and moving it: `left` is the day at the left edge, `scale` pixels a day.
const panel = document.getElementById("panel");
// Sizes are read once and kept: to ask the page for one while drawing would make it lay itself out each time.
const view = {
  left: 0, scale: 1, first: 0, last: 1, whole: 800, gutter: 0, width: 800, high: 300, tall: 300, scrolled: 0,
};
const CLOSEST = 160;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let due = 0, packed = 0, motion = 0;

const xOf = (day) => view.gutter + (day - view.left) * view.scale;
const dayAt = (x) => view.left + (x - view.gutter) / view.scale;

// The days that the events shown take; what lies between the farthest ends is what "Fit" shows.
function setBounds() {
  const shown = events.filter((event) => event.shown && event.anchor !== null);
  const firsts = shown.map((event) => event.from ?? event.to), lasts = shown.map((event) => event.to ?? event.from);
  view.first = firsts.reduce((a, b) => Math.min(a, b), Infinity);
  view.last = lasts.reduce((a, b) => Math.max(a, b), -Infinity);
  if (view.first > view.last) [view.first, view.last] = [0, 1];
}

function widest() {
  return view.width / Math.max((view.last - view.first) * 1.6, 40);
}

function place(left, scale) {
  view.scale = Math.min(Math.max(scale, widest()), CLOSEST);
  const span = view.width / view.scale;
  view.left = Math.min(Math.max(left, view.first - span * 0.7), view.last - span * 0.3);
  redraw();
}

function redraw() {
  due ||= requestAnimationFrame(() => {
    due = 0;
    draw();
  });
}

function zoomAt(x, factor) {
  cancelAnimationFrame(motion);
  const day = dayAt(x), scale = Math.min(Math.max(view.scale * factor, widest()), CLOSEST);
  place(day - (x - view.gutter) / scale, scale);
}

function panBy(pixels) {
  cancelAnimationFrame(motion);
  place(view.left + pixels / view.scale, view.scale);
}

// Glide to a place, unless the reader wants no motion.
function glide(left, scale) {
  cancelAnimationFrame(motion);
  if (calm.matches) {
    place(left, scale);
    return;
  }
  const begun = performance.now();
  const from = {middle: view.left + view.width / view.scale / 2, scale: view.scale};
  const to = {middle: left + view.width / scale / 2, scale};
  const step = (now) => {
    const done = Math.min((now - begun) / 260, 1), eased = 1 - (1 - done) ** 3;
    const between = from.scale * (to.scale / from.scale) ** eased;
    const share = to.scale === from.scale ? eased : (1 / between - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
    place(from.middle + (to.middle - from.middle) * share - view.width / between / 2, between);
    if (done < 1) motion = requestAnimationFrame(step);
  };
  motion = requestAnimationFrame(step);
}

function show(first, last, smooth = true) {
  const room = Math.max(last - first, 2) * 1.08;
  const scale = Math.min(Math.max(view.width / room, widest()), CLOSEST);
  const left = (first + last) / 2 - view.width / scale / 2;
  if (smooth) glide(left, scale);
  else place(left, scale);
}

// All of it, with room for the title of the last event.
function fit(smooth = true) {
  const room = Math.min(view.width * 0.3, 230) / view.width;
  show(view.first, view.first + Math.max(view.last - view.first, 2) / (1 - room), smooth);
}

// Where to begin: all of it, unless a few events far from the others would press those into a corner.
function begin() {
  const days = events.map((event) => event.shown ? event.anchor : null).filter((day) => day !== null).sort((a, b) => a - b);
  const few = Math.floor(days.length * 0.03) + 1;
  const first = days[few], last = days[days.length - 1 - few];
  if (days.length < 12 || last - first > (view.last - view.first) / 2) fit(false);
  else show(first, first + (last - first) * 1.3, false);
}

// Bring a day into view without changing the scale.
function reveal(day) {
  const x = xOf(day);
  if (x < view.gutter + 30 || x > view.gutter + view.width - 60) glide(day - view.width / view.scale * 0.4, view.scale);
}
