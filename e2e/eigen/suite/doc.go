// Package suite tests the market's AVS against a real release of EigenLayer's core, on a simulated chain: operators with
// real stakes and BLS keys, certificates, slashes, rewards. The market is an account here, so that each call of it can be
// made by itself.
package suite
