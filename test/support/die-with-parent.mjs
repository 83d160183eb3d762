// Loaded into every server a test starts: when the test's process is gone, however it went, so is the server.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
