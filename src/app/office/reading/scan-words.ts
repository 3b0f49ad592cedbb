/** What the camera's sheet says where a number can be typed too. */
export const scanWords = (title: string) => ({
  title,
  instead: '请输入码下面的号码。',
  back: '去输号码',
});

/** What is left to do at the window without a network. */
export const offlineAtDesk = '离线，不能记分和交付，只能验存折卡';
