/** The tests that take a sample every day, over everything there is. */
import '../closure/universal-failures.test.ts'
import '../closure/universal-worker.test.ts'
