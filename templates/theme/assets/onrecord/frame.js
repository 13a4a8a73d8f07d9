/* Runs before anything is painted: what Material's script asks of the page, and the reader's light or dark.
   A file of its own, since the pages allow no script inside them (Content-Security-Policy in shell.html). */
(() => {
  "use strict";
  // Now, and not when Material's script comes: what is shown with script alone has its place from the start.
  document.documentElement.classList.replace("no-js", "js");
  const root = new URL("../../", document.currentScript.src);
  window.__md_scope = root;
  window.__md_hash = (text) => [...text].reduce((sum, c) => ((sum << 5) - sum + c.charCodeAt(0)) | 0, 0);
  window.__md_get = (key, store = localStorage, scope = root) => JSON.parse(store.getItem(`${scope.pathname}.${key}`));
  window.__md_set = (key, value, store = localStorage, scope = root) => {
    try { store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value)); } catch { /* a browser that stores nothing */ }
  };

  /* ---- light or dark: as the reader chose, else as the reader's machine is */
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen;
  try { chosen = window.__md_get("__palette")?.color?.scheme; } catch { /* as above, or not ours */ }
  const paint = () => { document.body.dataset.mdColorScheme = chosen ?? (dark.matches ? "slate" : "default"); };
  if (document.body) paint();
  else new MutationObserver((_, watch) => { if (document.body) { watch.disconnect(); paint(); } }).observe(document.documentElement, { childList: true });
  dark.addEventListener("change", paint);
  document.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-palette]")) return;
    chosen = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    window.__md_set("__palette", { color: { scheme: chosen } });
    paint();
  });

  /* ---- what is secondary is folded on a phone, until it is asked for or printed */
  const phone = matchMedia("(max-width: 44em)");
  const asked = (each) => each.closest("form, #r_lines") && location.search.length > 1; // a view that was shared
  const linked = () => {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; } // `#100%`
  };
  const within = (each) => each.contains(linked());
  const fold = () => {
    for (const each of document.querySelectorAll(".r-fold")) {
      each.open = !phone.matches || Boolean(asked(each)) || within(each);
      each.classList.add("is-set");
    }
  };
  document.addEventListener("DOMContentLoaded", fold);
  phone.addEventListener("change", () => { if (!matchMedia("print").matches) fold(); }); // a sheet of paper is as narrow
  addEventListener("hashchange", () => {
    for (const each of document.querySelectorAll(".r-fold:not([open])")) each.open = within(each);
  });

  /* ---- what is below the first screen is laid out when there is time, a section at a time */
  const soon = window.requestIdleCallback ?? setTimeout;
  const settle = () => {
    const next = document.querySelector(".r-below");
    next?.classList.remove("r-below");
    if (next) soon(settle);
  };
  addEventListener("load", () => soon(settle));

  /* ---- what is folded is printed, too */
  const opened = new Set();
  addEventListener("beforeprint", () => {
    for (const each of document.querySelectorAll(".r-fold:not([open])")) {
      opened.add(each);
      each.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
    opened.clear();
  });
})();
