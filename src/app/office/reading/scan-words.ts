/** What the camera's sheet says where a number can be typed too. */
export const scanWords = (title: string) => ({
  title,
  instead: '请输入码下面的号码。',
  back: '去输号码',
});
