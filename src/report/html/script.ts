/**
 * What the page does beyond showing: activates a claim (its passages in the body light up, the rest steps back),
 * jumps to a passage and back, shows one article at a time with a filter over many, switches the theme. Plain
 * browser JavaScript without template literals; it reads ids and data attributes and writes no markup.
 */
export const script = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const has = (element, name, id) => (element.dataset[name] || '').split(' ').includes(id);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)');
  const reveal = (element, block) =>
    element.scrollIntoView({ block, behavior: isCalm.matches ? 'auto' : 'smooth' });
  root.classList.add('js');

  // --- claims and their evidence
  let active = '';
  let cameFrom = null;

  const deactivate = () => {
    active = '';
    for (const element of all('.is-active')) {
      element.classList.remove('is-active', 'is-also');
      element.removeAttribute('aria-current');
      delete element.dataset.number;
    }
    for (const article of all('.has-active')) {
      article.classList.remove('has-active');
      article.querySelector('.body').className = 'body';
    }
  };

  const activate = (id) => {
    const claim = document.getElementById(id);
    if (!claim) return null;
    deactivate();
    active = id;
    const article = claim.closest('.article');
    claim.open = true;
    claim.classList.add('is-active');
    article.classList.add('has-active');
    article.querySelector('.body').classList.add(Array.from(claim.classList).find((name) => name.startsWith('v-')));
    for (const words of all('a.words', article)) {
      if (words.dataset.claim !== id) continue;
      words.classList.add('is-active');
      words.setAttribute('aria-current', 'true');
    }
    for (const mark of all('mark, b', article)) {
      if (!has(mark, 'claims', id)) continue;
      mark.classList.add('is-active');
      mark.classList.toggle('is-also', has(mark, 'also', id));
      const begun = (mark.dataset.begins || '').split(' ').find((passage) => passage.startsWith(id + '-e'));
      if (begun) mark.dataset.number = begun.slice(id.length + 2);
    }
    return claim;
  };

  const remember = (id) => history.replaceState(history.state, '', '#' + id);

  const goToClaim = (id) => {
    const claim = activate(id);
    if (!claim) return;
    remember(id);
    claim.querySelector('summary').focus({ preventScroll: true });
    reveal(claim, 'nearest');
  };

  const goToPassage = (id) => {
    const anchor = document.getElementById(id);
    const mark = anchor && all('mark', anchor.closest('.body')).find((candidate) => has(candidate, 'begins', id));
    if (!mark) return;
    activate(id.slice(0, id.lastIndexOf('-')));
    remember(id);
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
    reveal(mark, 'center');
  };

  const toggle = (id) => {
    if (active !== id) {
      activate(id);
      remember(id);
      return;
    }
    deactivate();
    document.getElementById(id).open = false;
  };

  const activateFromBody = (mark) => {
    const ids = mark.dataset.claims.split(' ');
    goToClaim(ids[(ids.indexOf(active) + 1) % ids.length]);
  };

  document.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.target.closest('[data-claim], mark');
    if (!target) return;
    const isMark = target.tagName === 'MARK';
    if (isMark && !getSelection().isCollapsed) return;
    event.preventDefault();
    if (isMark) activateFromBody(target);
    else if (target.tagName === 'SUMMARY') toggle(target.dataset.claim);
    else if (target.dataset.evidence) {
      cameFrom = target;
      goToPassage(target.dataset.evidence);
    } else goToClaim(target.dataset.claim);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.target.tagName === 'INPUT') return;
    if (cameFrom && document.activeElement && document.activeElement.tagName === 'MARK') {
      cameFrom.focus();
      cameFrom = null;
    } else if (active) deactivate();
  });

  // --- many articles: the index, or one of them
  const index = document.getElementById('index');
  const back = document.querySelector('.back');
  const pageTitle = document.title;

  const show = (id) => {
    const article = id && document.getElementById(id);
    const wasShown = article && article.classList.contains('is-shown');
    root.dataset.view = article ? 'article' : 'index';
    back.hidden = !article;
    for (const other of all('.article.is-shown')) if (other !== article) other.classList.remove('is-shown');
    if (!article) {
      document.title = pageTitle;
      return;
    }
    article.classList.add('is-shown');
    document.title = article.dataset.title;
    if (!wasShown) {
      scrollTo(0, 0);
      article.tabIndex = -1;
      article.focus({ preventScroll: true });
    }
  };

  const route = () => {
    const id = location.hash.slice(1);
    const [article] = id.split('-');
    if (index) {
      const last = document.querySelector('.article.is-shown');
      show(/^a[0-9]+$/.test(article) ? article : '');
      const row = root.dataset.view === 'index' && last && all('.row a').find((a) => a.hash === '#' + last.id);
      if (row) row.focus();
    }
    if (/-e[0-9]+$/.test(id)) goToPassage(id);
    else if (/-c[0-9]+$/.test(id)) goToClaim(id);
    else deactivate();
  };
  addEventListener('hashchange', route);

  const filter = document.querySelector('.filter');
  if (filter) {
    const input = filter.querySelector('input');
    const buttons = all('button', filter);
    const rows = all('.row').map((row) => ({ row, text: row.textContent.toLowerCase() }));
    let status = '';
    const apply = () => {
      const words = input.value.toLowerCase().split(' ').filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        const matches = (!status || row.dataset.status === status) && words.every((word) => text.includes(word));
        row.hidden = !matches;
        if (matches) shown += 1;
      }
      document.querySelector('.nothing').hidden = shown > 0;
      filter.querySelector('[role=status]').textContent = shown + ' of ' + rows.length + ' articles shown';
    };
    filter.hidden = false;
    filter.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('input', apply);
    for (const button of buttons) {
      button.addEventListener('click', () => {
        status = button.dataset.status;
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
        apply();
      });
    }
  }

  // --- theme: as the system has it, light, dark
  const themes = ['auto', 'light', 'dark'];
  const themeButton = document.querySelector('.theme');
  const remembered = () => {
    try {
      return localStorage.getItem('hedcheck-theme');
    } catch {
      return null;
    }
  };
  const setTheme = (theme) => {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    themeButton.textContent = 'Theme: ' + theme;
    themeButton.dataset.current = theme;
  };
  themeButton.hidden = false;
  themeButton.addEventListener('click', () => {
    const theme = themes[(themes.indexOf(themeButton.dataset.current) + 1) % themes.length];
    setTheme(theme);
    try {
      localStorage.setItem('hedcheck-theme', theme);
    } catch {
      // a page opened from a file may have no storage: the choice lasts as long as the page
    }
  });
  setTheme(themes.includes(remembered()) ? remembered() : 'auto');

  // --- on paper everything is open
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open])');
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });

  route();
})();
`;
