package tamper_test

// Names of checks for the manifests, in the order in which the verifier makes them.
// All that the transcript binds is caught by the first check after the challenges it
// changes: the folded witness no longer solves the constraints that the new challenges make.
var (
	notCanonical = []string{"not canonical"}
	noPoint      = []string{"invalid point"}
	transcript   = []string{"fold constraints"}
	lengths      = []string{"wrong shape"}
	reordered    = []string{"wrong shape", "fold constraints"} // another length, or another order
)

// proofManifest says which check catches each field of a proof. A field is also swapped with
// the next one of its type, which may be of another class.
var proofManifest = map[string]entry{
	"Statement.ModelID":                       {value: []string{"another model"}},
	"Statement.Requests":                      {value: lengths},
	"Statement.Requests[].ID":                 {value: transcript},
	"Statement.Requests[].Context":            {value: []string{"fold constraints", "another model"}}, // the next digest is the ModelID
	"Statement.Requests[].Inputs":             {value: reordered},
	"Statement.Requests[].Inputs[].Values":    {value: reordered},
	"Statement.Requests[].Inputs[].Values[]":  {value: transcript},
	"Statement.Requests[].Inputs[].Rows":      {value: lengths, also: transcript}, // several rows can be reordered
	"Statement.Requests[].Inputs[].Rows[]":    {value: transcript, bytes: noPoint},
	"Statement.Requests[].Outputs":            {value: lengths},
	"Statement.Requests[].Outputs[].Values":   {value: reordered},
	"Statement.Requests[].Outputs[].Values[]": {value: transcript},
	"Statement.Requests[].Outputs[].Rows":     {value: lengths, also: transcript},
	"Statement.Requests[].Outputs[].Rows[]":   {value: transcript, bytes: noPoint},

	"Unsafe":     {value: []string{"SRS mark"}, bytes: notCanonical},
	"Witness":    {value: reordered},
	"Witness[]":  {value: transcript, bytes: noPoint},
	"Mask":       {value: transcript, bytes: noPoint},
	"Messages":   {value: reordered},
	"Messages[]": {value: transcript, bytes: noPoint},
	"Blind":      {value: transcript, bytes: notCanonical},
	"Value":      {value: transcript, bytes: notCanonical},

	"Fold.Random":    {value: reordered},
	"Fold.Random[]":  {value: transcript, bytes: noPoint},
	"Fold.Error":     {value: lengths},
	"Fold.Error[]":   {value: transcript, bytes: noPoint},
	"Fold.Cross":     {value: lengths},
	"Fold.Cross[]":   {value: transcript, bytes: noPoint},
	"Fold.U":         {value: transcript, bytes: notCanonical},
	"Fold.Witness":   {value: reordered},
	"Fold.Witness[]": {value: []string{"fold constraints", "fold commitments"}, bytes: notCanonical}, // some products are in no linear row
	"Fold.Blind":     {value: []string{"fold commitments"}, bytes: notCanonical},

	"Opening.Folds":     {value: []string{"wrong shape", "opening folds"}},
	"Opening.Folds[]":   {value: []string{"opening points", "opening folds"}, bytes: noPoint},
	"Opening.Evals":     {value: []string{"wrong shape", "opening folds"}},
	"Opening.Evals[][]": {value: []string{"fold constraints", "opening folds", "opening pairing"}, bytes: notCanonical}, // the scalar after the last is Blind
	"Opening.Quotient":  {value: []string{"opening points", "opening pairing"}, bytes: noPoint},
	"Opening.Witness":   {value: []string{"fold constraints", "opening points", "opening pairing"}, bytes: noPoint}, // the point after the last is in Witness
}

// Checks of a key. A change that makes another valid key makes another model: the key
// refuses the proof, and the proof renamed to it.
var (
	program = []string{"invalid key"} // the graph is no program, or the key does not fit it
	renamed = []string{"another model"}
	either  = []string{"another model", "invalid key"}
	listed  = []string{"another model", "invalid key", "invalid graph"} // tensors that the graph has not
	ofSRS   = []string{"inconsistent SRS"}

	tooShort = []string{"beyond a limit"} // more rows than their length allows

	linked   = []string{"fold constraints", "invalid point"} // of what leaves the curve, half is no point
	relinked = []string{"invalid key", "fold constraints"}   // another length, or another order
)

// keyManifest says which check catches each field of a key.
var keyManifest = map[string]entry{
	"Graph.Name":              {value: renamed},
	"Graph.Tensors":           {value: listed},
	"Graph.Tensors[].Name":    {value: either}, // inputs and outputs need names of their own
	"Graph.Tensors[].Shape":   {value: program},
	"Graph.Tensors[].Shape[]": {value: program},
	"Graph.Tensors[].Exp":     {value: either},
	"Graph.Tensors[].Offset":  {value: either}, // inputs and outputs alone have one
	"Graph.Nodes":             {value: program},
	"Graph.Nodes[].Op":        {value: program},
	"Graph.Nodes[].Name":      {value: renamed},
	"Graph.Nodes[].Inputs":    {value: either},
	"Graph.Nodes[].Inputs[]":  {value: either},
	"Graph.Nodes[].Output":    {value: program},
	"Graph.Nodes[].Attr":      {value: program},
	"Graph.Nodes[].Attr[]":    {value: either},
	"Graph.Inputs":            {value: program},
	"Graph.Inputs[]":          {value: []string{"invalid key", "invalid graph"}},
	"Graph.Outputs":           {value: program},
	"Graph.Outputs[]":         {value: listed},
	"Graph.Weights":           {value: either},
	"Graph.Weights[]":         {value: listed, also: tooShort},
	"Graph.Carried":           {value: []string{"carried inputs", "invalid key"}}, // no proof outside of a receipt
	"Graph.Carried[]":         {value: program},
	"Graph.Tables":            {value: either},
	"Graph.Tables[].Name":     {value: renamed},
	"Graph.Tables[].Lo":       {value: program},
	"Graph.Tables[].Values":   {value: program},
	"Graph.Tables[].Values[]": {value: program}, // Tables are no longer its commitments

	"LogC":         {value: either, also: tooShort},
	"Batch":        {value: []string{"another model", "beyond a limit"}},
	"Weights":      {value: program},
	"Weights[]":    {value: []string{"another model", "invalid point", "invalid key", "inconsistent SRS"}, bytes: noPoint}, // the next points are in Tables or SRS.Powers
	"Tables":       {value: program},
	"Tables[]":     {value: []string{"invalid key", "invalid point", "inconsistent SRS"}, bytes: noPoint},
	"SRS.Digest":   {value: ofSRS},
	"SRS.All":      {value: ofSRS},
	"SRS.Unsafe":   {value: ofSRS, bytes: notCanonical},
	"SRS.Powers":   {value: []string{"inconsistent SRS", "invalid key"}},
	"SRS.Powers[]": {value: []string{"inconsistent SRS", "invalid point"}, bytes: noPoint},
	"SRS.TauG2":    {value: []string{"inconsistent SRS", "invalid point"}, bytes: []string{"invalid point", "not canonical"}},

	// A key with another layout is refused when it is loaded: its link fails.
	"Settlement.LogC":                   {value: program, also: tooShort},
	"Settlement.Weights":                {value: program},
	"Settlement.Weights[]":              {value: linked, bytes: noPoint},
	"Settlement.Tables":                 {value: program, also: transcript}, // another length, or another order
	"Settlement.Tables[]":               {value: linked, bytes: noPoint},
	"Settlement.Link.Mask":              {value: transcript, also: noPoint, bytes: noPoint},
	"Settlement.Link.Messages":          {value: relinked},
	"Settlement.Link.Messages[]":        {value: linked, bytes: noPoint},
	"Settlement.Link.Blind":             {value: transcript, bytes: notCanonical},
	"Settlement.Link.Value":             {value: transcript, bytes: notCanonical},
	"Settlement.Link.Random":            {value: relinked},
	"Settlement.Link.Random[]":          {value: linked, bytes: noPoint},
	"Settlement.Link.U":                 {value: transcript, bytes: notCanonical},
	"Settlement.Link.Witness":           {value: relinked},
	"Settlement.Link.Witness[]":         {value: transcript, bytes: notCanonical},
	"Settlement.Link.FoldBlind":         {value: []string{"fold commitments"}, bytes: notCanonical},
	"Settlement.Link.Opening.Folds":     {value: []string{"invalid key", "opening folds"}},
	"Settlement.Link.Opening.Folds[]":   {value: []string{"opening folds"}, also: noPoint, bytes: noPoint},
	"Settlement.Link.Opening.Evals":     {value: []string{"invalid key", "opening folds"}},
	"Settlement.Link.Opening.Evals[][]": {value: []string{"opening folds", "opening pairing"}, also: transcript, bytes: notCanonical}, // the scalar after the last is Blind
	"Settlement.Link.Opening.Quotient":  {value: []string{"opening pairing"}, also: noPoint, bytes: noPoint},
	"Settlement.Link.Opening.Witness":   {value: []string{"opening pairing"}, also: linked, bytes: noPoint}, // the point after the last is in Weights
}
