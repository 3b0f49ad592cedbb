import type { RowPress, RowProps } from './row-press';

export const rowProps = ({ label, isChosen, onChoose }: RowPress): RowProps => ({
  ariaRole: 'button',
  ariaLabel: isChosen ? `${label}，已选中` : label,
  onClick: onChoose,
});
