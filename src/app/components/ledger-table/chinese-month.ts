const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const months = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
] as const;

/** `2026-11` → `二〇二六年十一月`, the heading of a passbook page. */
export const chineseMonth = (month: string): string => {
  const year = [...month.slice(0, 4)].map((digit) => digits[Number(digit)] ?? digit).join('');
  return `${year}年${months[Number(month.slice(5, 7)) - 1] ?? ''}月`;
};
