export default definePageConfig({ navigationBarTitleText: '标杆' });
