using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeKms.Analyzers.Domain;
using SafeKms.Analyzers.Flow;

namespace SafeKms.Analyzers.Transfer;

/// <summary>Property reads: the parts of AWS's answers, the sizes of collections, the fields of the program's own types.</summary>
internal sealed partial class Evaluator
{
    private List<Out> Property(IPropertyReferenceOperation property, State state, Frame frame)
    {
        var symbol = property.Property;
        if (property.Instance is null)
        {
            return symbol.Name is "CompletedTask" ? One(new TaskVal(Const.Null), state)
                : Kinds.IsCollection(symbol.Type) && symbol.Name == "Empty" ? NewCollection(property.Syntax, null, state)
                : ReadProperty(new Sym(symbol.ContainingType.OriginalDefinition), property, state, frame);
        }

        if (!property.Arguments.IsEmpty)
        {
            var result = new List<Out>();
            foreach (var (values, s) in EvalAll([property.Instance, property.Arguments[0].Value], state, frame))
            {
                result.AddRange(Indexed(values[0], values[1], s, property.Syntax));
            }

            return result;
        }

        return Then(Eval(property.Instance, state, frame), (v, s) => ReadProperty(v, property, s, frame));
    }

    private List<Out> ReadProperty(Val owner, IPropertyReferenceOperation property, State s, Frame frame) =>
        owner.Equals(Const.Null) && property.Property.Name != "HasValue" ? NullReference(s, frame) : KnownProperty(owner, property.Property.Name, s, property.Syntax) ?? Own(owner, property, s, frame);

    /// <summary>Properties of what the analysis knows by itself; null where it does not.</summary>
    private List<Out>? KnownProperty(Val owner, string name, State s, SyntaxNode site)
    {
        switch (owner)
        {
            case PageVal when name == "Keys":
                return One(new Coll(SetSym.Page), s);
            case PageVal when name is "Truncated" or "NextMarker":
                return NextPage(name == "Truncated", s);
            case KeyVal { Part: KeyPart.Response } when name == "KeyMetadata":
                return One(new KeyVal(KeyPart.Metadata), s);
            case KeyVal { Part: KeyPart.Entry or KeyPart.Metadata } when name is "KeyId" or "KeyArn" or "Arn":
                return One(new KeyVal(KeyPart.Ref), s);
            case KeyVal { Part: KeyPart.Metadata } when name == "CustomKeyStoreId":
                return One(new KeyVal(KeyPart.StoreId), s);
            case KeyVal { Part: KeyPart.Metadata } when name == "KeyManager":
                return One(new KeyVal(KeyPart.Manager), s);
            case KeyVal { Part: KeyPart.Manager or KeyPart.StoreId or KeyPart.Ref } when name == "Value":
                return One(owner, s);
            case KeysPaginator paginator when name is "Keys" or "Responses":
                return One(new Coll(PaginatedKeys(paginator, name == "Keys", s)), s);
            case StoresVal stores when name is "CustomKeyStores" or "Responses":
                return One(name == "Responses" ? StoreList(stores with { Paginator = false }, stores, s) : StoreList(stores.Store, stores, s), s);
            case StoreVal store when name == "CustomKeyStoreId":
                return One(Truth.Known(store.Id, s), s);
            case StoreVal store when name == "CustomKeyStoreName" && store.ByName is not null:
                return One(store.ByName, s);
            case StoreVal store when name == "ConnectionState":
                return One(new StateVal(s.Named(store)), s);
            case StateVal when name == "Value":
                return One(owner, s);
            case Coll coll when name is "Count" or "Length":
                return One(Count(coll.Set, s), s);
            case Coll coll when name is "IsEmpty":
                return Then(One(Count(coll.Set, s), s), (v, s1) => Equal(v, Const.Zero, s1));
            case Coll coll when name is "Keys" or "Values":
                return One(Project(coll, v => v is TupleVal pair ? pair.Items[name == "Keys" ? 0 : 1] : v, site, s), s);
            case TupleVal { Items.Count: 2 } pair when name is "Key" or "Value":
                return One(pair.Items[name == "Key" ? 0 : 1], s);
            case TaskVal or Deferred or AwsCall or AllTasks or ChainVal when name == "Result":
                return null;
            case EnumVal enumeration when name == "Current":
                return One(s.Get(new CurrentKey(enumeration.Site)) ?? new Sym(enumeration.Site, "current"), s);
            case ExnVal when name is "Message" or "StackTrace":
                return One(new Some(site), s);
            case ExnVal exception when name is "ErrorCode":
                return One(new Pure("errorcode", exception), s);
            case Const { Value: string text } when name == "Length":
                return One(text.Length == 0 ? Const.Zero : Positive.Instance, s);
            case KeyVal { Part: KeyPart.StoreId } when name == "Length":
                return One(new Pure("length", owner), s);
            case Some or MarkerVal or KeyVal { Part: KeyPart.Ref } when name == "Length":
                return One(Positive.Instance, s);
            case Obj obj when name == "Result" && s.Get(new FieldKey(obj, name)) is null && obj.Type?.Name == "TaskCompletionSource":
                return One(new Sym(site), s);
        }

        if (name == "HasValue")
        {
            return Then(Equal(owner, Const.Null, s), (v, s1) => One(Not(v), s1));
        }

        return null;
    }

    private List<Out> Own(Val owner, IPropertyReferenceOperation property, State s, Frame frame)
    {
        var symbol = property.Property;
        if (symbol.Name == "Result" && Kinds.IsTask(symbol.ContainingType))
        {
            return Force(owner, s, property.Syntax, frame);
        }

        if (symbol.Name == "Value" && (Kinds.IsNullable(symbol.ContainingType) || symbol.ContainingType.Name == "Lazy"))
        {
            return owner is LambdaVal or MethodVal ? Call(owner, [], s, property.Syntax, frame) : One(Truth.Known(owner, s), s);
        }

        if (s.Stored(owner, symbol.Name) is { } written)
        {
            return One(Truth.Known(written, s), s);
        }

        if (_root.Program.Getter(symbol, owner) is { } getter)
        {
            return Inline(getter, owner, [], [], s, property.Syntax, frame) ?? One(Fresh(property.Syntax, s), s);
        }

        // What the runtime counts and clocks changes by itself; names, ids and options do not.
        if (symbol.DeclaringSyntaxReferences.Length == 0 && symbol.Type.IsValueType && !Kinds.IsAwsModel(symbol.ContainingType) && symbol.ContainingType.TypeKind != TypeKind.Struct)
        {
            return One(Fresh(property.Syntax, s), s);
        }

        return One(Kept(owner, symbol.Name, symbol.Type, s), s);
    }

    /// <summary>A field or property nobody has written here; a collection is one from the first look on.</summary>
    private static Val Kept(Val owner, string name, ITypeSymbol type, State s)
    {
        var value = new Member(owner, name);
        if (!Kinds.IsCollection(type) || owner is KeyVal or StoreVal)
        {
            return Truth.Known(value, s);
        }

        var coll = new Coll(new SetSym(SetKind.Collection, value));
        s.Set(new FieldKey(owner, name), coll);
        return coll;
    }

    /// <summary>A member of null: the path ends here, or in a handler.</summary>
    private List<Out> NullReference(State s, Frame frame)
    {
        Exceptions.MayThrow(s, frame, new ExnVal(null, false, null) { External = true });
        return [];
    }

    /// <summary>Whether there is a page after this one: both answers at once, each with its meaning.</summary>
    private static List<Out> NextPage(bool truncated, State s)
    {
        var result = new List<Out>();
        if (!s.Has(LastPage.Instance))
        {
            var more = s.Has(MorePages.Instance) ? s : s.Clone();
            more.Add(MorePages.Instance);
            result.Add(new Out(truncated ? Const.True : MarkerVal.Instance, more));
        }

        if (!s.Has(MorePages.Instance))
        {
            s.Add(LastPage.Instance);
            result.Add(new Out(truncated ? Const.False : Const.Null, s));
        }

        return result;
    }

    private static SetSym PaginatedKeys(KeysPaginator paginator, bool keys, State s)
    {
        if (!paginator.Complete)
        {
            var part = new SetSym(SetKind.Collection, paginator.Site);
            s.Set(new CollKey(part), new CollInfo(new EqArray<Outcome>(new Outcome(new KeyVal(KeyPart.Entry), default)), Size.Unknown));
            return part;
        }

        return new SetSym(keys ? SetKind.AllKeys : SetKind.AllPages, paginator.Client);
    }

    private static Coll StoreList(Val element, StoresVal stores, State s)
    {
        var set = new SetSym(SetKind.Collection, element is StoreVal ? stores.Store : new TupleVal(new EqArray<Val>(stores.Store)));
        s.Set(new CollKey(set), new CollInfo(new EqArray<Outcome>(new Outcome(element, default)), Size.Unknown));
        return new Coll(set);
    }
}
