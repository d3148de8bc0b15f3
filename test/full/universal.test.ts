/** The tests that take a sample every day, over everything there is. */
import '../closure/universal-failures.long.test.ts'
import '../closure/universal-worker.long.test.ts'
