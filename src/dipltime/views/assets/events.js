// The events, read from the list: the page holds each of them once.
const list = document.getElementById("list");
const events = [...list.querySelectorAll("li.event")].map(readEvent);

function readEvent(node, index) {
  const data = node.dataset;
  const from = data.from === undefined ? null : Number(data.from);
  const to = data.to === undefined ? null : Number(data.to) + 1;
  return {
    node, index, from, to,
    anchor: anchorOf(data.shape, from, to),
    shape: data.shape, sign: data.sign, status: data.status, type: data.type,
    actors: JSON.parse(data.actors),
    weight: Number(data.reports),
    title: node.querySelector(".title").textContent.slice(0, 160),
    when: node.querySelector(".when").title,
    shown: true,
  };
}

// Where its sign stands: in the middle of what is only known roughly, at the end that is known of what is open.
function anchorOf(shape, from, to) {
  if (shape === "unknown") return null;
  if (shape === "from") return from;
  if (shape === "until") return to;
  return shape === "range" ? from + 0.5 : (from + to) / 2;
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// All words of an event as the search compares them, made when it first asks.
function wordsOf(event) {
  event.words ??= plain(event.node.textContent);
  return event.words;
}

function nameOf(event) {
  return `${event.when}: ${event.title}, ${event.type.toLowerCase()}, ${event.status}`;
}
