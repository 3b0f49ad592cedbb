export default definePageConfig({ navigationBarTitleText: '惠民待遇' });
