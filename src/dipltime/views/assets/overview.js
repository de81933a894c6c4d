// The strip below: how much there is when, and what part of it is in view. It is dragged to move.
const overviewBox = document.getElementById("overview");
const STRIP = 34, BINS = 160;
const density = svg("path", {class: "density"}), frame = svg("rect", {class: "frame", y: 1, height: STRIP - 2, rx: 4});

function overviewX(day) {
  const wide = view.whole - 32;
  return 16 + (day - view.first) / (view.last - view.first) * wide;
}

function drawDensity() {
  const counts = new Array(BINS).fill(0), span = view.last - view.first;
  for (const event of events) {
    if (!event.shown || event.anchor === null) continue;
    counts[Math.min(Math.floor((event.anchor - view.first) / span * BINS), BINS - 1)] += 1;
  }
  const most = Math.max(...counts, 1), wide = (view.whole - 32) / BINS;
  const bars = counts.map((count, bin) => {
    const high = count ? 3 + Math.sqrt(count / most) * (STRIP - 12) : 0;
    return high ? `M${16 + bin * wide} ${STRIP - 4}v${-high}h${Math.max(wide - 1, 1)}v${high}z` : "";
  });
  density.setAttribute("d", bars.join(""));
}

function drawOverview() {
  const a = Math.max(overviewX(view.left), 4);
  const b = Math.min(overviewX(view.left + view.width / view.scale), view.whole - 4);
  set(frame, {x: Math.min(a, view.whole - 12), width: Math.max(b - a, 8)});
}

function centreAt(clientX) {
  const x = clientX - overviewBox.getBoundingClientRect().left;
  const day = view.first + (x - 16) / (view.whole - 32) * (view.last - view.first);
  cancelAnimationFrame(motion);
  place(day - view.width / view.scale / 2, view.scale);
}

function startOverview() {
  overviewBox.append(density, frame);
  overviewBox.addEventListener("pointerdown", (press) => {
    overviewBox.setPointerCapture(press.pointerId);
    centreAt(press.clientX);
  });
  overviewBox.addEventListener("pointermove", (move) => {
    if (overviewBox.hasPointerCapture(move.pointerId)) centreAt(move.clientX);
  });
}
