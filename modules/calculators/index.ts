/** 计算工具: fee, interest and deadlines, open to the public. */
export { type CalculatorDeps, calculatorRoutes } from './routes.ts';
