// All set up: without events there is nothing to draw.
function start() {
  document.getElementById("board").hidden = false;
  root.classList.add("drawn");
  drawing.append(fades(), grid, laneMarks, marks);
  startTheme();
  startFilters();
  startOverview();
  startGestures();
  startKeys();
  for (const [id, act] of [
    ["in", () => zoomAt(focusX(), 1.6)], ["out", () => zoomAt(focusX(), 1 / 1.6)], ["fit", () => fit()],
  ]) document.getElementById(id).addEventListener("click", act);
  for (const box of document.querySelectorAll("input[name=lanes]")) {
    box.addEventListener("change", () => {
      const days = view.width / view.scale;
      lanesBy = box.value;
      panel.classList.toggle("laned", lanesBy !== "none");
      measure();
      makeLanes();
      rowsBox.scrollTop = 0;
      place(view.left, view.width / days);
    });
  }
  new ResizeObserver(onResize).observe(document.getElementById("board"));
  refresh();
  settleHeight();
  startSelecting();
}

// Another size keeps what is in view.
let lastSize = "";
function onResize() {
  root.style.setProperty("--board", `${document.getElementById("board").offsetHeight}px`);
  const size = `${panel.clientWidth} ${rowsBox.clientHeight}`;
  if (size === lastSize) return;
  const days = view.width / view.scale, first = lastSize === "";
  lastSize = size;
  measure();
  drawDensity();
  if (first) begin();
  else place(view.left, view.width / days);
}

if (document.getElementById("board") && events.length) start();
