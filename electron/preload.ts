import { contextBridge } from 'electron';
import { createBridge } from './ipc/bridge.ts';

contextBridge.exposeInMainWorld('akin', createBridge());
