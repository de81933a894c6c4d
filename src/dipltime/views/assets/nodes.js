// Elements of SVG, and keeping those that are drawn again, so that what has the focus keeps it.
const SVG = "http://www.w3.org/2000/svg";

function svg(name, attributes = {}, text = "") {
  const element = document.createElementNS(SVG, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  if (text) element.textContent = text;
  return element;
}

function set(element, attributes) {
  for (const key in attributes) {
    const value = String(attributes[key]);
    if (element.getAttribute(key) !== value) element.setAttribute(key, value);
  }
}

class Nodes {
  constructor(parent) {
    this.parent = parent;
    this.known = new Map();
    this.seen = new Set();
  }

  // The node with this key, made if it is new.
  take(key, make) {
    let node = this.known.get(key);
    if (!node) {
      node = make();
      node.dataset.key = key;
      this.known.set(key, node);
      this.parent.append(node);
    }
    this.seen.add(key);
    return node;
  }

  // Forget what was not taken since the last time.
  sweep() {
    for (const [key, node] of this.known) {
      if (!this.seen.has(key)) {
        node.remove();
        this.known.delete(key);
      }
    }
    this.seen.clear();
  }
}

function makeButton(kind) {
  const group = svg("g", {class: kind, role: "button", tabindex: "-1"});
  group.append(svg("title"), svg("rect", {class: "hit", rx: 6}));
  return group;
}
