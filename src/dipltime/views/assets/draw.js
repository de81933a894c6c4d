// Drawing what is in view: lanes, bands, signs, titles, bubbles.
const drawing = document.getElementById("drawing"), rowsBox = document.getElementById("rows");
const axisBox = document.getElementById("axis");
const grid = svg("g", {class: "grid"}), laneMarks = svg("g", {class: "lane-marks"}), marks = svg("g");
const nodes = new Nodes(marks);
const ROW = 26, MOST_LANES = 14, NOBODY = "No one named";
const STATUSES = ["occurred", "ongoing", "scheduled", "tentative", "postponed", "cancelled", "denied"];
let lanesBy = "none", lanes = [], targets = new Map();

function fades() {
  const defs = svg("defs");
  for (const status of STATUSES) {
    for (const [way, from, to] of [["in", 0, 1], ["out", 1, 0]]) {
      const gradient = svg("linearGradient", {id: `fade-${way}-${status}`});
      gradient.append(
        svg("stop", {offset: 0, "stop-opacity": from, class: `is-${status}`}),
        svg("stop", {offset: 1, "stop-opacity": to, class: `is-${status}`}),
      );
      defs.append(gradient);
    }
  }
  return defs;
}

// The lanes with their events, most events first; an event stands in the lane of each of its actors.
function makeLanes() {
  const shown = events.filter((event) => event.shown && event.anchor !== null)
    .sort((one, other) => other.weight - one.weight || one.anchor - other.anchor);
  const groups = new Map();
  for (const event of shown) {
    const names = lanesBy === "none" ? [""] : lanesBy === "type" ? [event.type] : event.actors;
    for (const name of names.length ? names : [NOBODY]) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(event);
    }
  }
  const rank = ([name, group]) => name === NOBODY ? -1 : group.length;
  const ordered = [...groups].sort((one, other) => rank(other) - rank(one) || (one[0] < other[0] ? -1 : 1));
  lanes = ordered.slice(0, MOST_LANES).map(([name, entries]) => ({name, entries}));
  if (ordered.length > MOST_LANES) {
    const rest = new Set(ordered.slice(MOST_LANES - 1).flatMap(([, entries]) => entries));
    const entries = [...rest].sort((one, other) => other.weight - one.weight || one.anchor - other.anchor);
    lanes[MOST_LANES - 1] = {name: `${ordered.length - MOST_LANES + 1} others`, entries};
  }
  packed = 0;
}

function packLanes() {
  packed = view.scale;
  const {high} = view;
  const head = lanesBy === "none" ? 4 : view.gutter ? 6 : 22;
  const most = lanes.length < 2 ? Math.max(Math.floor((high - head - 4) / ROW), 2)
    : Math.min(Math.max(Math.floor((high / lanes.length - head) / ROW), lanes.length > 4 ? 2 : 3), 5);
  let top = 0;
  for (const lane of lanes) {
    Object.assign(lane, pack(lane.entries, view.scale, most, longest(), view.width));
    const used = lane.placed.reduce((row, one) => Math.max(row, one.row), 0);
    lane.skip = lane.bubbles.length ? 0 : 1;
    lane.top = top;
    lane.head = head;
    lane.height = head + Math.max(used + 1 - lane.skip, 1) * ROW + 4;
    top += lane.height;
  }
  view.tall = Math.max(top, high - 1);
}

// Few events need little room; the room stays the same whatever is filtered, so that nothing jumps.
function settleHeight() {
  packLanes();
  const rows = lanes.reduce((most, lane) => Math.max(most, ...lane.placed.map((one) => one.row)), 0);
  panel.style.setProperty("--most", `${AXIS + STRIP + Math.max(rows + 2, 6) * ROW}px`);
}

function measure() {
  view.whole = panel.clientWidth;
  view.high = rowsBox.clientHeight;
  view.gutter = lanesBy !== "none" && view.whole >= 700 ? 150 : 0;
  view.width = Math.max(view.whole - view.gutter, 100);
  packed = 0;
}

function draw() {
  if (packed !== view.scale) packLanes();
  set(drawing, {width: view.gutter + view.width, height: view.tall});
  drawAxis(axisBox, grid);
  drawLaneMarks();
  targets = new Map();
  lanes.forEach(drawLane);
  nodes.sweep();
  rove();
  drawOverview();
}

function drawLaneMarks() {
  laneMarks.replaceChildren(...lanes.flatMap((lane, index) => {
    if (lanesBy === "none") return [];
    const parts = [svg("text", {x: 16, y: lane.top + 19}, cutTo(lane.name, view.gutter ? 15 : 40))];
    if (index) parts.unshift(svg("line", {x1: 0, x2: view.gutter + view.width, y1: lane.top, y2: lane.top}));
    if (view.gutter) parts.push(svg("text", {x: 16, y: lane.top + 34, class: "number"}, lane.entries.length));
    return parts;
  }));
}

function cutTo(text, most) {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function drawLane(lane, index) {
  // What is scrolled out of sight is not drawn, but for what the arrow keys reach next.
  if (lane.top > view.scrolled + view.high + 60 || lane.top + lane.height < view.scrolled - 60) return;
  const low = dayAt(view.gutter) * view.scale, high = low + view.width;
  const y = (row) => lane.top + lane.head + (row - lane.skip + 0.5) * ROW;
  for (const one of lane.placed) {
    if (one.start > high) break;
    if (one.end > low) drawItem(one.event, `${index}:${one.event.index}`, y(one.row), true, undefined, one.end);
  }
  for (const bubble of lane.bubbles) {
    if (bubble.at < low - CELL || bubble.at > high + CELL) continue;
    if (bubble.group.length === 1) drawItem(bubble.group[0], `${index}:${bubble.group[0].index}`, y(0), false, bubble.at);
    else drawBubble(bubble, `${index}/${bubble.cell}`, y(0));
  }
}

function makeItem() {
  const group = makeButton("item");
  group.append(svg("g", {class: "band"}), svg("use", {width: 16, height: 16}), svg("text"));
  return group;
}

function drawItem(event, key, y, labelled, at = event.anchor * view.scale, end = 0) {
  const node = nodes.take(key, makeItem), [title, hit, band, use, text] = node.children;
  const spread = labelled && isBand(event, view.scale), room = roomFor(event, view.scale, longest());
  const wide = labelled ? Math.min(labelWidth(event), room) + 8 : 0;
  const shift = view.gutter - view.left * view.scale, x = spread ? stay(event, end + shift - wide) : at + shift;
  const label = labelled ? cutTo(event.title, fitting(event, room)) : "";
  set(node, {
    class: `item is-${event.status}${event === selected ? " selected" : ""}`, transform: `translate(0 ${y})`,
  });
  set(hit, {x: x - 11, y: -12, width: 22 + wide, height: 24});
  set(use, {href: `#sign-${event.sign}`, class: `is-${event.sign}`, x: x - 8, y: -8});
  set(text, {x: x + 13, y: 4.5});
  if (text.textContent !== label) text.textContent = label;
  drawBand(band, event, spread || (labelled && (event.shape === "from" || event.shape === "until")));
  describe(node, title, nameOf(event));
  targets.set(key, {x, y, open: () => select(event, true), event});
}

// Where the sign of a band stands: as long as any of the band is in view, so is its sign, but its title never
// reaches beyond `limit`, where the next one in the row may begin.
function stay(event, limit) {
  const [a, b] = [xOf(event.from), xOf(event.to)], left = view.gutter + 12, right = view.gutter + view.width - 90;
  const x = event.shape === "range" ? Math.min(a + 11, b) : xOf(event.anchor);
  if (x < left) return Math.min(left, b, Math.max(x, limit - 20));
  return x > right ? Math.max(right, Math.min(a + 11, x)) : x;
}

function longest() {
  return view.width < 500 ? 150 : LONGEST;
}

// How many letters of its title there is room for.
function fitting(event, room) {
  return labelWidth(event) <= room ? 200 : Math.max(Math.floor(event.title.length * room / labelWidth(event)), 4);
}

// A band: even where the days are known, fading where they are not.
function drawBand(band, event, wanted) {
  const key = wanted ? [event.from ?? event.to, event.to ?? event.from].map((day) => xOf(day).toFixed(1)).join() + view.width : "";
  if (band.dataset.drawn === key) return;
  band.dataset.drawn = key;
  band.replaceChildren(...(wanted ? bandParts(event) : []));
}

function bandParts(event) {
  const {shape, status} = event;
  const from = shape === "until" ? xOf(event.to) - OPEN : xOf(event.from);
  const to = shape === "from" ? xOf(event.from) + OPEN : xOf(event.to);
  const soft = shape === "soft" ? Math.min((to - from) * 0.42, 90) : 0;
  const [fadeIn, fadeOut] = [shape === "until" ? OPEN : soft, shape === "from" ? OPEN : soft];
  const parts = [
    [from, from + fadeIn, `url(#fade-in-${status})`],
    [from + fadeIn, to - fadeOut, "currentColor"],
    [to - fadeOut, to, `url(#fade-out-${status})`],
  ];
  return parts.map(([a, b, fill]) => {
    const [x, end] = fill === "currentColor" ? [Math.max(a, -20), Math.min(b, view.gutter + view.width + 20)] : [a, b];
    return end - x > 0.5 && end > 0 ? svg("rect", {
      x, y: -9, width: end - x, height: 18, fill, rx: shape === "range" ? 4 : 0,
    }) : null;
  }).filter(Boolean);
}

function makeBubble() {
  const group = makeButton("cluster");
  group.append(svg("circle"), svg("text"));
  return group;
}

function drawBubble(bubble, key, y) {
  const node = nodes.take(key, makeBubble), [title, hit, circle, text] = node.children;
  const number = bubble.group.length, x = view.gutter + bubble.at - view.left * view.scale;
  set(node, {
    class: `cluster${bubble.group.includes(selected) ? " selected" : ""}`, transform: `translate(${x} ${y})`,
  });
  set(hit, {x: -15, y: -13, width: 30, height: 26, rx: 13});
  set(circle, {r: Math.min(8.5 + Math.log10(number) * 2.2, 14)});
  if (text.textContent !== String(number)) text.textContent = number > 999 ? `${Math.round(number / 1000)}k` : number;
  set(text, {y: 3.5});
  describe(node, title, `${number} events, ${spanName(bubble.first, bubble.last)}`);
  targets.set(key, {x, y, open: () => openBubble(bubble, node), event: bubble.group[0]});
}

function describe(node, title, name) {
  if (node.getAttribute("aria-label") === name) return;
  node.setAttribute("aria-label", name);
  title.textContent = name;
}
