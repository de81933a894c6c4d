// Light or dark: as the system has it, until the reader chooses.
const themeButton = document.getElementById("theme"), darkSystem = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement, REMEMBERED = "dipltime-theme";

// A page that is opened as a file may have no storage; then the choice lasts as long as the page.
function remembered(value) {
  try {
    if (value) localStorage.setItem(REMEMBERED, value);
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function setTheme(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const dark = (root.dataset.theme ?? (darkSystem.matches ? "dark" : "light")) === "dark";
  themeButton.setAttribute("aria-pressed", String(dark));
}

function startTheme() {
  themeButton.hidden = false;
  setTheme(remembered());
  darkSystem.addEventListener("change", () => setTheme());
  themeButton.addEventListener("click", () => {
    const theme = themeButton.getAttribute("aria-pressed") === "true" ? "light" : "dark";
    setTheme(theme);
    remembered(theme);
  });
}
