// The scale above the timeline: two lines, the finer one below, as fine as there is room for.
const AXIS = 42;
const UNITS = [
  ["day", 1], ["day", 2], ["day", 7], ["month", 1], ["month", 3], ["year", 1], ["year", 2], ["year", 5], ["year", 10],
  ["year", 20], ["year", 50], ["year", 100], ["year", 200], ["year", 500], ["year", 1000], ["year", 5000],
];
const LENGTH = {day: 1, month: 30.4, year: 365.25};
const ROOM = {day: 34, month: 46, year: 58};

function unitFor(scale) {
  return UNITS.find(([unit, step]) => LENGTH[unit] * step * scale >= ROOM[unit]) ?? UNITS[UNITS.length - 1];
}

// The ticks of a unit from one day to another: [day, label].
function ticks(unit, step, first, last) {
  const found = [];
  let [year, month] = civil(first);
  if (unit === "day") return dayTicks(step, first, last);
  if (unit === "year") [year, month] = [Math.floor(year / step) * step, 1];
  else month = Math.floor((month - 1) / step) * step + 1;
  // There is no year 0 to mark: before Christ the round years are those that people call so.
  const marked = () => unit === "year" && step > 1 && year <= 0 ? year + 1 : year;
  for (let day = dayNumber(marked(), month); day <= last && found.length < 400; day = dayNumber(marked(), month)) {
    found.push([day, unit === "year" ? yearName(marked()) : MONTHS[month - 1].slice(0, 3)]);
    if (unit === "year") year += step;
    else [year, month] = month + step > 12 ? [year + 1, 1] : [year, month + step];
  }
  return found;
}

// Days are counted within their month, so that the first of a month is always one of them.
function dayTicks(step, first, last) {
  const found = [];
  for (let day = Math.floor(first) - 31; day <= last && found.length < 400; day += 1) {
    const date = civil(day)[2];
    if ((date - 1) % step === 0 && (step === 1 || date <= 30 - step / 2)) found.push([day, String(date)]);
  }
  return found.filter(([day]) => day >= first - step);
}

function coarser(unit, first, last) {
  if (unit === "year") return [];
  if (unit === "month") return ticks("year", 1, first, last);
  return ticks("month", 1, first, last).map(([day]) => {
    const [year, month] = civil(day);
    return [day, `${MONTHS[month - 1]} ${yearName(year)}`];
  });
}

function drawAxis(axis, grid) {
  const first = dayAt(view.gutter), last = dayAt(view.gutter + view.width);
  const [unit, step] = unitFor(view.scale);
  const fine = ticks(unit, step, first, last), coarse = coarser(unit, first, last);
  const major = new Set(coarse.map(([day]) => day));
  const parts = [];
  coarse.forEach(([day, label], index) => {
    const next = index + 1 < coarse.length ? xOf(coarse[index + 1][0]) : Infinity;
    const x = Math.max(xOf(day), view.gutter) + 6;
    if (next - x > label.length * 7 || next === Infinity) parts.push(svg("text", {x, y: 15, class: "coarse"}, label));
    if (xOf(day) > view.gutter) parts.push(svg("line", {x1: xOf(day), x2: xOf(day), y1: 2, y2: AXIS, class: "major"}));
  });
  for (const [day, label] of fine) {
    const x = xOf(day);
    if (x < view.gutter - 1) continue;
    if (!major.has(day)) parts.push(svg("line", {x1: x, x2: x, y1: AXIS - 18, y2: AXIS}));
    parts.push(svg("text", {x: x + 6, y: unit === "year" ? 27 : 35}, label));
  }
  axis.replaceChildren(...parts);
  grid.replaceChildren(...fine.filter(([day]) => xOf(day) >= view.gutter).map(([day]) => svg("line", {
    x1: xOf(day), x2: xOf(day), y1: 0, y2: view.tall, class: major.has(day) ? "major" : "minor",
  })));
}
