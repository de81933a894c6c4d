// Filters and search: what is chosen within one is "or", between them "and", as on the command line.
const VALUES = {type: (event) => [event.type], status: (event) => [event.status], actor: (event) => event.actors};
const chosen = {type: new Set(), status: new Set(), actor: new Set()};
const searchBox = document.getElementById("search"), clearButton = document.getElementById("clear");
const MOST_CHOICES = 200;
let waiting = 0;

function startFilters() {
  for (const menu of document.querySelectorAll(".menu")) fillMenu(menu, menu.dataset.filter);
  searchBox.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 90);
  });
  clearButton.addEventListener("click", () => {
    searchBox.value = "";
    for (const box of document.querySelectorAll(".menu input")) box.checked = false;
    for (const values of Object.values(chosen)) values.clear();
    apply();
    searchBox.focus();
  });
}

function fillMenu(menu, name) {
  const counts = new Map();
  for (const event of events) {
    for (const value of VALUES[name](event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  menu.querySelector(".choices").append(...ordered.slice(0, MOST_CHOICES).map(([value, count]) => {
    return choice(name, value, count);
  }));
  menu.hidden = ordered.length < 2;
  // Only one menu is open at a time.
  menu.addEventListener("toggle", () => {
    if (!menu.open) return;
    for (const other of document.querySelectorAll(".menu[open]")) other.open = other === menu;
  });
}

function choice(name, value, count) {
  const label = document.createElement("label"), box = document.createElement("input");
  const words = document.createElement("bdi"), number = document.createElement("span");
  box.type = "checkbox";
  box.value = value;
  words.textContent = cutTo(value, 60);
  number.textContent = count;
  label.append(box);
  if (name === "status") {
    const sign = svg("svg", {class: `glyph is-${value}`});
    sign.append(svg("use", {href: `#sign-${value}`}));
    label.append(sign);
  }
  label.append(words, number);
  box.addEventListener("change", () => {
    if (box.checked) chosen[name].add(value);
    else chosen[name].delete(value);
    apply();
  });
  return label;
}

function apply() {
  const asked = plain(searchBox.value).split(/\s+/).filter(Boolean);
  const names = Object.keys(chosen).filter((name) => chosen[name].size);
  for (const event of events) {
    event.shown = names.every((name) => VALUES[name](event).some((value) => chosen[name].has(value))) &&
      (!asked.length || asked.every((word) => wordsOf(event).includes(word)));
    if (event.node.hidden === event.shown) event.node.hidden = !event.shown;
  }
  for (const section of list.querySelectorAll(".period")) {
    section.hidden = !section.querySelector("li.event:not([hidden])");
  }
  const filtered = asked.length + names.length > 0;
  list.classList.toggle("filtered", filtered);
  clearButton.hidden = !filtered;
  for (const menu of document.querySelectorAll(".menu")) {
    const number = chosen[menu.dataset.filter].size;
    menu.querySelector("summary").dataset.chosen = number || "";
  }
  closeBubble();
  refresh();
}

// Draw again what is shown, and say how much that is.
function refresh() {
  setBounds();
  measure();
  makeLanes();
  drawDensity();
  if (list.classList.contains("filtered")) fit(false);
  else begin();
  tell();
}

function tell() {
  const shown = events.filter((event) => event.shown), undated = shown.filter((event) => event.anchor === null).length;
  const parts = [shown.length === events.length ? "" : `${shown.length} of ${events.length} events`];
  if (undated) parts.push(`${undated} without a date, at the end of the list`);
  const words = parts.filter(Boolean).join(" · ");
  document.getElementById("count").textContent = words;
  document.querySelector(".below").classList.toggle("told", words !== "");
  panel.classList.toggle("empty", shown.length === 0);
}
