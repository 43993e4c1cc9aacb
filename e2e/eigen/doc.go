// Package eigen puts EigenLayer's core on development chains, and operators into it. It knows no release: the modules
// e2e/v1.8 and e2e/v1.9 hand it the contracts of one each, so that the licence of the core stays in modules of their own.
//
// Nothing here is for public chains. The core it deploys is the real code with delays of minutes, no pods and nobody to
// upgrade it; operator tables come from a contract that anybody may call, and keys of operators are derived from one
// another.
package eigen
