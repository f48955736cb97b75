/**
 * What a check has found, as elements. Every text of the service goes in as text, never as HTML.
 */
(({ components, element, i18n }) => {
  const { createElement: h, Fragment } = element;
  const { __, _n, sprintf } = i18n;

  const VERDICTS = {
    contradicted: () => __('Contradicted by the text', 'hedcheck'),
    unsupported: () => __('Not supported by the text', 'hedcheck'),
    attributed: () => __('Only said by someone in the text', 'hedcheck'),
  };

  const support = (score) =>
    /* translators: %d: probability in percent that the text backs a claim. */
    sprintf(__('support %d %%', 'hedcheck'), Math.round(score * 100));

  /** The headline with the words of its findings marked. */
  const Headline = ({ headline, findings }) => {
    const spans = findings
      .filter(({ field, span }) => field === 'headline' && span !== null && span[1] <= headline.length)
      .map(({ span, verdict }) => ({ from: span[0], to: span[1], verdict }))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const pieces = [];
    let at = 0;
    for (const { from, to, verdict } of spans) {
      if (to <= at) continue;
      const start = Math.max(from, at);
      pieces.push(headline.slice(at, start));
      pieces.push(
        h('mark', { key: start, className: `hedcheck-mark is-${verdict}` }, headline.slice(start, to)),
      );
      at = to;
    }
    pieces.push(headline.slice(at));
    return h('p', { className: 'hedcheck-headline' }, ...pieces);
  };

  const Evidence = ({ evidence }) =>
    evidence.length === 0
      ? null
      : h(
          Fragment,
          null,
          h('p', { className: 'hedcheck-label' }, __('Closest in the text:', 'hedcheck')),
          ...evidence.map((text, index) => h('blockquote', { key: index }, text)),
        );

  const Finding = ({ finding }) =>
    h(
      'li',
      { className: `hedcheck-finding is-${finding.verdict}` },
      h(
        'p',
        { className: 'hedcheck-verdict' },
        finding.field === 'dek' ? `${__('Excerpt:', 'hedcheck')} ` : null,
        VERDICTS[finding.verdict](),
        finding.score === null ? null : ` · ${support(finding.score)}`,
      ),
      h('p', { className: 'hedcheck-claim' }, finding.claim),
      finding.message === '' ? null : h('p', null, finding.message),
      h(Evidence, { evidence: finding.evidence }),
    );

  // Silent: the panels say the same sentence to screen readers themselves, also while they are folded.
  const Notice = ({ status, children }) =>
    h(components.Notice, { status, isDismissible: false, spokenMessage: '' }, children);

  /** One sentence about where the check stands; screen readers are told the same one. */
  const sentence = ({ phase, result, error }) => {
    if (phase === 'loading') return __('Checking the headline against the text…', 'hedcheck');
    if (phase === 'error') return error.message || __('The headline check failed.', 'hedcheck');
    if (phase === 'idle') return __('The headline has not been checked yet.', 'hedcheck');
    if (result.status === 'empty') return result.summary;
    const count = result.findings.length;
    if (count === 0 && result.score === null)
      return __('The headline asserts nothing that could be checked.', 'hedcheck');
    if (count === 0) return __('The text backs the headline: no findings.', 'hedcheck');
    return sprintf(
      /* translators: %d: number of claims that the text does not back. */
      _n('%d claim needs a look.', '%d claims need a look.', count, 'hedcheck'),
      count,
    );
  };

  /** The state of the check and its findings, with a button to check again. */
  const Check = ({ check, isStale, isLocked, onCheck }) => {
    const { phase, result, error } = check;
    const isLoading = phase === 'loading';
    const findings = result?.findings ?? [];
    const notes = phase === 'error' ? [] : (result?.notes ?? []);
    const isDoubtful = phase === 'error' || findings.length > 0 || notes.length > 0;
    const tone = isDoubtful ? 'warning' : 'success';
    return h(
      'div',
      { className: 'hedcheck', 'aria-busy': isLoading },
      isLoading
        ? h('p', { className: 'hedcheck-loading' }, h(components.Spinner), sentence(check))
        : phase === 'idle'
          ? h('p', null, sentence(check))
          : h(Notice, { status: isLocked ? 'error' : tone }, sentence(check)),
      ...notes.map((note, index) => h('p', { key: `note-${index}`, className: 'hedcheck-note' }, note)),
      isLocked
        ? h(
            'p',
            { className: 'hedcheck-locked' },
            __('This site does not publish it like this. Close this panel to go on writing.', 'hedcheck'),
          )
        : null,
      phase === 'error' && error.detail !== ''
        ? h('p', { className: 'hedcheck-detail' }, error.detail)
        : null,
      isStale && phase !== 'idle' && !isLoading
        ? h('p', null, __('The text has changed since this check.', 'hedcheck'))
        : null,
      findings.length > 0
        ? h(
            Fragment,
            null,
            h(Headline, { headline: result.headline, findings }),
            h('ul', null, ...findings.map((finding, index) => h(Finding, { key: index, finding }))),
          )
        : null,
      h(
        components.Button,
        // Not `disabled`: that would take the focus away from whoever pressed it.
        { variant: 'secondary', onClick: isLoading ? undefined : onCheck, 'aria-disabled': isLoading },
        phase === 'idle' ? __('Check now', 'hedcheck') : __('Check again', 'hedcheck'),
      ),
    );
  };

  window.hedcheck = { ...window.hedcheck, Check, sentence };
})(window.wp);
