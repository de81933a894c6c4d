// Mouse, finger, wheel.
const fingers = new Map();
let dragged = false;

const localX = (event) => event.clientX - panel.getBoundingClientRect().left;

function startGestures() {
  panel.addEventListener("wheel", onWheel, {passive: false});
  rowsBox.addEventListener("pointerdown", onPress);
  rowsBox.addEventListener("pointermove", onMove);
  for (const end of ["pointerup", "pointercancel"]) rowsBox.addEventListener(end, onRelease);
  rowsBox.addEventListener("scroll", () => {
    view.scrolled = rowsBox.scrollTop;
    redraw();
  });
  rowsBox.addEventListener("click", onClick, true);
  rowsBox.addEventListener("dblclick", (event) => {
    if (!event.target.closest("[role=button]")) zoomAt(localX(event), 2);
  });
}

// Turning the wheel zooms; sideways, or with Shift, it moves in time.
function onWheel(event) {
  // Over the names of the lanes it goes down the lanes.
  if (localX(event) < view.gutter && !event.ctrlKey) return;
  event.preventDefault();
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 300 : 1;
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    panBy((event.deltaX || event.deltaY) * unit);
  } else {
    zoomAt(localX(event), Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0022)));
  }
}

function onPress(event) {
  if (event.button) return;
  if (!fingers.size) dragged = false;
  fingers.set(event.pointerId, {x: event.clientX, y: event.clientY, from: event.clientX});
}

function onMove(event) {
  const finger = fingers.get(event.pointerId);
  if (!finger) return;
  const before = gap();
  const moved = event.clientX - finger.x, down = event.clientY - finger.y;
  if (!dragged && fingers.size === 1 && Math.abs(event.clientX - finger.from) < 4) return;
  if (!dragged) {
    dragged = true;
    rowsBox.setPointerCapture(event.pointerId);
    panel.classList.add("dragging");
  }
  finger.x = event.clientX;
  finger.y = event.clientY;
  if (fingers.size === 2) pinch(before);
  else {
    panBy(-moved);
    if (event.pointerType === "mouse") rowsBox.scrollTop -= down;
  }
}

function gap() {
  const [one, other] = [...fingers.values()];
  return other ? Math.max(Math.abs(one.x - other.x), 10) : 0;
}

function pinch(before) {
  const [one, other] = [...fingers.values()];
  zoomAt((one.x + other.x) / 2 - panel.getBoundingClientRect().left, gap() / before);
}

function onRelease(event) {
  fingers.delete(event.pointerId);
  if (!fingers.size) panel.classList.remove("dragging");
}

function onClick(event) {
  if (dragged) {
    dragged = false;
    event.stopPropagation();
    return;
  }
  const button = event.target.closest("[role=button]");
  if (button) targets.get(button.dataset.key)?.open();
}
