/**
 * `node:http` without what an `import` of it brings along: to list its exports Node reads all of them, and one is a getter
 * that loads a whole browser's fetch and WebSocket (50 of the 400 ms a start takes; Node 24.21, 2026-11-30).
 */
export const http = process.getBuiltinModule('node:http');
