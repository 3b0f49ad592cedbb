export default definePageConfig({ navigationBarTitleText: '节水信用' });
