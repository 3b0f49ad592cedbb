export default definePageConfig({ navigationBarTitleText: '这项待遇' });
