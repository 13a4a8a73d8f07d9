/* The search comes when it is wanted. Material's script, its worker and the index are half of what a page weighs and nearly
   all that a slow phone has to work for, and most pages are read without them. Until they are there, this does what they
   would: the field opens at a click or a key and takes the words, which are answered as soon as there is somebody to. */
(() => {
  "use strict";
  const { find, then } = document.currentScript.dataset;
  const toggle = document.getElementById("__search");
  const field = document.querySelector("[data-md-component=search-query]");
  const said = document.querySelector(".md-search-result__meta");
  const until = new AbortController();
  const { signal } = until;
  let asked = false;

  const loaded = new Set(); // a second run of the same script would fail: each defines what is already there
  const load = async (src) => {
    if (loaded.has(src)) return;
    await new Promise((done, fail) => {
      document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: fail }));
    });
    loaded.add(src);
  };
  const want = async () => {
    if (asked) return;
    asked = true;
    try {
      await load(find);
      await load(then);
    } catch {
      asked = false;
      said.textContent = "The search could not be loaded. Are you offline?";
      return;
    }
    until.abort();
    // As it starts it closes the search, an eighth of a second later: that was not the reader; a key is.
    toggle.click = () => {};
    const shut = ({ key }) => { if (["Escape", "Tab"].includes(key)) close(); };
    addEventListener("keydown", shut);
    setTimeout(() => { delete toggle.click; removeEventListener("keydown", shut); }, 250);
  };
  const open = () => { toggle.checked = true; field.focus(); want(); };
  const close = () => { toggle.checked = false; field.blur(); };

  toggle.checked = false; // some browsers keep it over a reload
  for (const near of ["pointerover", "touchstart"]) {
    document.querySelector(".r-tools").addEventListener(near, ({ target }) => {
      if (target.closest("[for=__search], .md-search")) want();
    }, { signal, passive: true });
  }
  field.addEventListener("focus", open, { signal });
  field.form.addEventListener("submit", (event) => event.preventDefault());
  toggle.addEventListener("change", () => { if (toggle.checked) open(); }, { signal });
  addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (toggle.checked && ["Escape", "Tab"].includes(event.key)) close();
    if (toggle.checked || event.target.matches?.("input, select, textarea, [contenteditable]")) return;
    if (!["/", "f", "s"].includes(event.key)) return;
    event.preventDefault();
    open();
    field.select();
  }, { signal });
  if (new URLSearchParams(location.search).has("q")) want(); // a link to a search
})();
