export default definePageConfig({ navigationBarTitleText: '用一次待遇' });
