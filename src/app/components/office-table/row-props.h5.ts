import type { RowPress, RowProps } from './row-press';

const isRow = (found: Element | null): found is HTMLElement =>
  found instanceof HTMLElement && found.getAttribute('role') === 'row' && found.tabIndex === 0;

const go = (row: EventTarget | null, step: 'next' | 'previous') => {
  if (!(row instanceof HTMLElement)) return;
  const found = step === 'next' ? row.nextElementSibling : row.previousElementSibling;
  if (isRow(found)) found.focus();
};

const keyHandler = (choose: () => void) => (event: KeyboardEvent) => {
  const acts: Readonly<Record<string, () => void>> = {
    Enter: choose,
    ' ': choose,
    ArrowDown: () => {
      go(event.currentTarget, 'next');
    },
    ArrowUp: () => {
      go(event.currentTarget, 'previous');
    },
  };
  const act = acts[event.key];
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
};

export const rowProps = ({ label, isChosen, onChoose }: RowPress): RowProps => ({
  role: 'row',
  tabIndex: '0',
  ariaLabel: label,
  ariaSelected: String(isChosen),
  onClick: onChoose,
  onKeyDown: keyHandler(onChoose),
});
