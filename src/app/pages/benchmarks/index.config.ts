export default definePageConfig({ navigationBarTitleText: '节水标杆' });
