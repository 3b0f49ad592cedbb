export default definePageConfig({ navigationBarTitleText: '核对待遇' });
