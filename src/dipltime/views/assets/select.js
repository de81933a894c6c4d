// From the timeline to the sentence, and back.
const bubbleBox = document.getElementById("bubble");
const IN_BUBBLE = 100;
let selected = null, opener = null;

// Mark an event in both; `jump` opens it in the list and takes the reader there.
function select(event, jump) {
  selected?.node.classList.remove("selected");
  selected = event;
  event.node.classList.add("selected");
  if (jump) {
    closeBubble();
    const box = event.node.querySelector("details");
    box.open = true;
    event.node.scrollIntoView({block: "start"});
    box.querySelector("summary").focus({preventScroll: true});
    history.replaceState(null, "", `#${event.node.id}`);
  }
  redraw();
}

// A bubble opens by going closer; what happened at one time is listed.
function openBubble(bubble, node) {
  const scale = view.width * 0.7 / Math.max(bubble.last - bubble.first, 0.01);
  if (bubble.last - bubble.first > 1 && scale > view.scale * 1.2) {
    show(bubble.first, bubble.last);
    return;
  }
  opener = node;
  const rows = bubble.group.slice(0, IN_BUBBLE).map(bubbleRow);
  const head = document.createElement("p");
  const more = bubble.group.length - rows.length;
  head.textContent = `${bubble.group.length} events, ${spanName(bubble.first, bubble.last)}` +
    (more > 0 ? ` (the first ${IN_BUBBLE} of them; all are in the list)` : "");
  bubbleBox.replaceChildren(head, ...rows);
  bubbleBox.hidden = false;
  const at = node.getBoundingClientRect(), board = bubbleBox.parentElement.getBoundingClientRect();
  const left = Math.min(Math.max(at.left - board.left - 20, 8), board.width - bubbleBox.offsetWidth - 8);
  bubbleBox.style.left = `${left}px`;
  bubbleBox.style.top = `${at.bottom - board.top + 6}px`;
  rows[0].focus({preventScroll: true});
}

function bubbleRow(event) {
  const row = document.createElement("button"), sign = svg("svg", {class: `glyph is-${event.sign} is-${event.status}`});
  const title = document.createElement("bdi");
  row.type = "button";
  title.textContent = event.title;
  sign.append(svg("use", {href: `#sign-${event.sign}`}));
  row.append(sign, title);
  row.setAttribute("aria-label", nameOf(event));
  row.addEventListener("click", () => select(event, true));
  return row;
}

// An address may name an event.
function openNamed() {
  const named = events.find((event) => `#${event.node.id}` === location.hash);
  if (!named) return;
  select(named, true);
  if (named.anchor !== null) reveal(named.anchor);
  keepInView(named.node, FRAMES);
}

// What stands above takes its true height only when it is drawn, and may push the event out of sight.
const FRAMES = 40;
function keepInView(node, frames) {
  const top = node.getBoundingClientRect().top, board = bubbleBox.parentElement.getBoundingClientRect();
  if (top < board.bottom || top > window.innerHeight) node.scrollIntoView({block: "start"});
  if (frames) requestAnimationFrame(() => keepInView(node, frames - 1));
}

function closeBubble() {
  if (bubbleBox.hidden) return false;
  bubbleBox.hidden = true;
  return true;
}

// Escape closes what is open, the innermost first.
function dismiss() {
  const menu = document.querySelector(".menu[open]");
  if (closeBubble()) (opener?.isConnected ? opener : panel).focus({preventScroll: true});
  else if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
}

function startSelecting() {
  list.addEventListener("toggle", (event) => {
    if (!event.target.open) return;
    const node = event.target.closest("li.event");
    const opened = events.find((one) => one.node === node);
    if (!opened || opened === selected) return;
    select(opened, false);
    if (opened.anchor !== null) reveal(opened.anchor);
  }, true);
  document.addEventListener("pointerdown", (event) => {
    if (!bubbleBox.contains(event.target)) closeBubble();
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  bubbleBox.addEventListener("keydown", (event) => {
    const down = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!down) return;
    event.preventDefault();
    const rows = [...bubbleBox.querySelectorAll("button")];
    rows[(rows.indexOf(document.activeElement) + down + rows.length) % rows.length].focus();
  });
  window.addEventListener("hashchange", openNamed);
  openNamed();
}
