// Which row of a lane an event is drawn in. Those that most articles tell of come first and get a row where their
// title has room; the others share the lane's first row, those close together as a bubble with their number.
const SIGN = 18, LONGEST = 210, CELL = 38, OPEN = 64, BAND = 26;

const pen = document.createElement("canvas").getContext("2d");

function labelWidth(event) {
  if (event.measured === undefined) {
    pen.font = getComputedStyle(panel).font;
    event.measured = pen.measureText(event.title).width;
  }
  return event.measured;
}

// The pixels that an event takes with its title, counted from day 0.
function extent(event, scale, longest) {
  const at = event.anchor * scale;
  const label = at + SIGN / 2 + 4 + Math.min(labelWidth(event), roomFor(event, scale, longest)) + 14;
  if (event.shape === "from") return [at - SIGN / 2, Math.max(label, at + OPEN)];
  if (event.shape === "until") return [at - OPEN, label];
  if (isBand(event, scale)) return [event.from * scale - 4, Math.max(event.to * scale + 8, label)];
  return [at - SIGN / 2 - 2, label];
}

// A title may be longer where it lies on a band.
function roomFor(event, scale, longest) {
  return isBand(event, scale) ? Math.min(Math.max((event.to - event.from) * scale - 40, longest), 440) : longest;
}

function isBand(event, scale) {
  return (event.shape === "soft" || event.shape === "range") && (event.to - event.from) * scale >= BAND;
}

function pack(entries, scale, count, longest, screen) {
  const rows = Array.from({length: count}, () => []);
  const placed = [], rest = [];
  for (const event of entries) {
    const [start, end] = extent(event, scale, longest);
    // What is longer than the screen may not take all rows: it starts in the lower half.
    const first = end - start > screen ? Math.ceil(count / 2) : 1;
    const row = freeRow(rows, first, start, end);
    if (row < 0) rest.push(event);
    else placed.push({event, row, start, end});
  }
  placed.sort((one, other) => one.start - other.start);
  return {placed, bubbles: bubbles(rest, scale)};
}

function freeRow(rows, first, start, end) {
  for (let row = first; row < rows.length; row += 1) {
    const taken = rows[row];
    let low = 0, high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle][0] < start) low = middle + 1;
      else high = middle;
    }
    const before = low > 0 ? taken[low - 1][1] <= start : true;
    const after = low < taken.length ? taken[low][0] >= end : true;
    if (before && after) {
      taken.splice(low, 0, [start, end]);
      return row;
    }
  }
  return -1;
}

// Events that found no row, gathered in cells of equal width, so that no two bubbles ever overlap.
function bubbles(rest, scale) {
  const cells = new Map();
  for (const event of rest) {
    const cell = Math.floor(event.anchor * scale / CELL);
    if (cells.has(cell)) cells.get(cell).push(event);
    else cells.set(cell, [event]);
  }
  return [...cells].sort(([one], [other]) => one - other).map(([cell, group]) => {
    const days = group.map((event) => event.anchor);
    const first = days.reduce((a, b) => Math.min(a, b)), last = days.reduce((a, b) => Math.max(a, b));
    const middle = (first + last) / 2 * scale, centre = (cell + 0.5) * CELL;
    const play = group.length === 1 ? 10 : 5;
    const at = Math.min(Math.max(middle, centre - play), centre + play);
    return {cell, group, first, last, at};
  });
}
